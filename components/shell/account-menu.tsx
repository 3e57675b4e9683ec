'use client'

import type { ReactNode } from 'react'
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu'
import { THEME_LABELS, THEMES } from '@/components/ui/theme'
import { chooseTheme, useTheme } from '@/components/ui/theme-store'
import { useShell } from './shell-context'

type MenuPlace = { name: string; href: string }

const NO_PLACES: readonly MenuPlace[] = []

type AccountMenuProps = {
  button: ReactNode
  label: string
  email: string
  /** On a phone: the places that the bar at the foot has no room for. */
  places?: readonly MenuPlace[]
  search?: boolean
  signOutAction?: () => Promise<void>
  className?: string
}

/** Theme, keys and the way out; on a phone also search, People and Settings. */
export function AccountMenu({
  button,
  label,
  email,
  places = NO_PLACES,
  search,
  signOutAction,
  className,
}: AccountMenuProps) {
  const shell = useShell()
  const theme = useTheme()
  return (
    <Menu button={button} label={label} variant="ghost" size="medium" className={className}>
      {search ? <MenuItem onClick={shell.openSearch}>Search or jump to…</MenuItem> : null}
      {places.map((place) => (
        <MenuLink key={place.href} href={place.href}>
          {place.name}
        </MenuLink>
      ))}
      {search ? <MenuSeparator /> : null}
      <div role="group" aria-label="Theme">
        <MenuHeading>Theme</MenuHeading>
        {THEMES.map((one) => (
          <MenuChoice key={one} chosen={one === theme} onClick={() => chooseTheme(one)}>
            {THEME_LABELS[one]}
          </MenuChoice>
        ))}
      </div>
      <MenuSeparator />
      <MenuItem onClick={shell.openKeys} hint={shell.singleKeys ? '?' : undefined}>
        Keys
      </MenuItem>
      {signOutAction ? (
        <form action={signOutAction}>
          <MenuItem type="submit">Sign out</MenuItem>
        </form>
      ) : null}
      <MenuHeading>{email}</MenuHeading>
    </Menu>
  )
}
