import type { ReactNode } from 'react'
import { LonePage } from '@/components/account/lone-page'

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <LonePage>{children}</LonePage>
}
