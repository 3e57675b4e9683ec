import type { ReactNode } from 'react'

/** A big number over what it counts; wrap several in a `<dl>`. */
export function Figure({ value, label }: { value: ReactNode; label: string }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-small text-muted">{label}</dt>
      <dd className="font-serif text-figure font-semibold">{value}</dd>
    </div>
  )
}
