import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A key. `bare` on a filled button, where the frame would shout. */
export function Kbd({ children, bare = false }: { children: ReactNode; bare?: boolean }) {
  return (
    <kbd
      className={clsx(
        'inline-flex min-w-5 items-center justify-center font-sans text-[0.6875rem] leading-4',
        bare ? 'min-w-0 opacity-80' : 'rounded border border-line bg-card px-1 text-muted',
      )}
    >
      {children}
    </kbd>
  )
}
