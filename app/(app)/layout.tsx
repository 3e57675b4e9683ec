import type { ReactNode } from 'react'
import { signOut } from '@/app/(auth)/sign-in/actions'
import { LogForm } from '@/components/applications/log-form'
import { Shell } from '@/components/shell/shell'
import { requireUser } from '@/lib/auth/require-user'
import { countBadges } from '@/lib/data/badges'
import { searchEverything } from './actions'

export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await requireUser()
  const { dueCount, owedCount } = await countBadges(viewer.id, viewer.now)
  return (
    <Shell
      user={viewer}
      dueCount={dueCount}
      owedCount={owedCount}
      singleKeys={viewer.singleKeys}
      paletteSearch={searchEverything}
      logForm={<LogForm />}
      signOutAction={signOut}
    >
      {children}
    </Shell>
  )
}
