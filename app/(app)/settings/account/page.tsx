import type { Metadata } from 'next'
import { AccountSettings } from '@/components/account/account-settings'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { realNow } from '@/lib/clock'
import { isFirstAccount } from '@/lib/data/installation'
import { listSessions } from '@/lib/data/sessions'
import { paths } from '@/lib/paths'
import { changeEmail, changePassword, deleteAccount, signOutElsewhere, signOutSession } from './actions'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const viewer = await requireUser()
  const [sessions, isFirst] = await Promise.all([
    listSessions(viewer.id, realNow()),
    isFirstAccount(viewer.id),
  ])
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="account" isFirstAccount={isFirst} />
      <AccountSettings
        viewer={viewer}
        sessions={sessions}
        exportHref={paths.exportZip()}
        actions={{ changeEmail, changePassword, deleteAccount, signOutElsewhere, signOutSession }}
      />
    </>
  )
}
