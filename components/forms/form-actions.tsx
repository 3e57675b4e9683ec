import type { ReactNode } from 'react'

/** The row of buttons that ends a form; on a phone they fill it. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 pt-1 max-sm:*:grow">{children}</div>
}
