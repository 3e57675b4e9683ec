import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark'

/** A page of one narrow card, without the sidebar. */
export function LonePage({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <BrandMark />
      {children}
    </main>
  )
}
