import { Suspense, type ReactNode } from 'react'
import { Toaster } from '@/components/ui/toaster'
import type { PaletteSearch } from './palette-types'
import { PhoneBar, PhoneHeader } from './phone-bars'
import { RouteProgress } from './route-progress'
import { ShellProvider } from './shell-provider'
import { Sidebar, type ShellPerson } from './sidebar'
import { TopBar } from './top-bar'

type ShellProps = {
  user: ShellPerson
  /** Reminders due now. */
  dueCount: number
  /** Reviews owed. */
  owedCount: number
  singleKeys: boolean
  paletteSearch: PaletteSearch
  /** The form of the log dialog; it closes the dialog by itself when it is done. */
  logForm: ReactNode
  signOutAction?: () => Promise<void>
  children: ReactNode
}

/** What stands round every page of a signed-in person. */
export function Shell({
  user,
  dueCount,
  owedCount,
  singleKeys,
  paletteSearch,
  logForm,
  signOutAction,
  children,
}: ShellProps) {
  return (
    <ShellProvider singleKeys={singleKeys} paletteSearch={paletteSearch} logForm={logForm}>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-accent px-4 py-2 font-medium text-on-solid focus:translate-y-0"
      >
        Skip to the content
      </a>
      <Sidebar user={user} dueCount={dueCount} owedCount={owedCount} signOutAction={signOutAction} />
      <div className="md:pl-56 print:pl-0">
        <PhoneHeader user={user} signOutAction={signOutAction} />
        <TopBar singleKeys={singleKeys} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto max-w-311 px-4 pt-5 pb-28 outline-none md:px-8 md:pt-8 md:pb-16 print:p-0"
        >
          {children}
        </main>
        <PhoneBar dueCount={dueCount} owedCount={owedCount} />
      </div>
      <Toaster />
      <Suspense>
        <RouteProgress />
      </Suspense>
    </ShellProvider>
  )
}
