'use client'

type ChoicesProps<V extends string> = {
  label: string
  name: string
  options: readonly { value: V; label: string }[]
  value: V | null
  onChange: (value: V) => void
}

/** One of a few, side by side. */
export function Choices<V extends string>({ label, name, options, value, onChange }: ChoicesProps<V>) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-small font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-8 cursor-pointer items-center gap-2 rounded-control border border-control bg-card px-3 text-small font-medium hover:border-muted has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent touch:min-h-11"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="size-4 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
