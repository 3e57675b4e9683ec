'use client'

import { THEME_LABELS, THEMES } from './theme'
import { chooseTheme, useTheme } from './theme-store'

/** System, light or dark, for the settings page. */
export function ThemePicker() {
  const theme = useTheme()
  return (
    <fieldset className="inline-flex overflow-hidden rounded-control border border-control">
      <legend className="sr-only">Theme</legend>
      {THEMES.map((one) => (
        <label key={one} className="relative">
          <input
            type="radio"
            name="theme"
            value={one}
            checked={one === theme}
            onChange={() => chooseTheme(one)}
            className="peer absolute inset-0 cursor-pointer appearance-none -outline-offset-2"
          />
          <span className="pointer-events-none flex min-h-8 items-center px-3 text-small font-medium text-muted peer-checked:bg-accent peer-checked:text-on-solid touch:min-h-11">
            {THEME_LABELS[one]}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
