'use client'

import type { ReactNode } from 'react'
import { useShell } from './shell-context'

/** Looks like the field that it opens. */
export function SearchButton({ children }: { children: ReactNode }) {
  const { openSearch } = useShell()
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={openSearch}
      className="flex min-h-8.5 w-full max-w-80 items-center gap-2 rounded-control border bg-card px-3 text-muted hover:bg-wash hover:text-ink touch:min-h-11"
    >
      {children}
    </button>
  )
}
