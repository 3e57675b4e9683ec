import type { ReactNode } from 'react'
import { LonePage } from '@/components/account/lone-page'

/** The pages behind the links of mails: for whoever holds the mail, signed in or not. */
export default function LinksLayout({ children }: { children: ReactNode }) {
  return <LonePage>{children}</LonePage>
}
