import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

const VALUES = [1, 2, 3, 4, 5] as const

type RatingInputProps = {
  name: string
  /** What is rated: "The industry". */
  label: string
  /** What the ends mean: "1 knew nothing, 5 could have briefed them". */
  hint?: string
  defaultValue?: number | null
  onChange?: ComponentProps<'fieldset'>['onChange']
  disabled?: boolean
}

/** One to five, as native radios: the arrow keys work, also before the page's script has loaded. */
export function RatingInput({ name, label, hint, defaultValue, onChange, disabled }: RatingInputProps) {
  return (
    <fieldset onChange={onChange} disabled={disabled} className="flex shrink-0 gap-1">
      <legend className="sr-only">{hint ? `${label}: ${hint}` : label}</legend>
      {VALUES.map((value) => (
        <label key={value} className="relative">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={defaultValue === value}
            className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-control"
          />
          <span
            className={clsx(
              'pointer-events-none flex size-8 items-center justify-center rounded-control border border-line bg-card text-muted',
              'peer-checked:border-accent peer-checked:bg-accent peer-checked:font-semibold peer-checked:text-on-solid',
              'peer-hover:not-peer-checked:bg-wash touch:size-11',
            )}
          >
            {value}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
