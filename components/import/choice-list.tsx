'use client'

import type { ReactNode } from 'react'

type ChoiceListProps<Value extends string> = {
  legend: ReactNode
  /** The rule behind it, below the choices. */
  note?: string
  name: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One of a few, each a line with its own button. */
export function ChoiceList<Value extends string>({
  legend,
  note,
  name,
  value,
  options,
  onChange,
}: ChoiceListProps<Value>) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-8 cursor-pointer items-center gap-2 touch:min-h-11"
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-4 shrink-0 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
      {note ? <p className="mt-1 text-small text-muted">{note}</p> : null}
    </fieldset>
  )
}
