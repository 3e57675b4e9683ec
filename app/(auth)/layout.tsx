import type { ReactNode } from 'react'
import { BrandMark } from '@/components/account/brand-mark'

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <BrandMark />
      {children}
    </main>
  )
}
