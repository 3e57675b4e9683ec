import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A key. `bare` on a filled button, where the frame would shout. */
export function Kbd({ children, bare = false }: { children: ReactNode; bare?: boolean }) {
  return (
    <kbd
      className={clsx(
        'inline-flex items-center justify-center font-sans text-[0.6875rem] leading-4',
        bare ? 'opacity-80' : 'min-w-5 rounded border border-line bg-card px-1 text-muted',
      )}
    >
      {children}
    </kbd>
  )
}
