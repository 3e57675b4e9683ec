import type { ReactNode } from 'react'
import { Toaster } from '@/components/ui/toaster'

/** The small window that the clipper opens: no navigation, only the form. */
export default function ClipLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <main className="mx-auto grid w-full max-w-xl content-start gap-4 px-4 py-5">{children}</main>
      <Toaster />
    </>
  )
}
