import type { FormAction } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'
import { AddressCard } from './address-card'
import { DeleteAccountCard } from './delete-account-card'
import { PasswordCard } from './password-card'
import { SessionList, type ListedSession } from './session-list'

type AccountSettingsProps = {
  viewer: { email: string; sessionId: string; zone: string; today: Day }
  sessions: readonly ListedSession[]
  exportHref: string
  actions: {
    changeEmail: FormAction<void>
    changePassword: FormAction<void>
    signOutSession: FormAction<void>
    signOutElsewhere: FormAction<void>
    deleteAccount: FormAction<void>
  }
}

/** The account's part of Settings: sessions, address, password, and the way out. */
export function AccountSettings({ viewer, sessions, exportHref, actions }: AccountSettingsProps) {
  return (
    <div className="grid max-w-2xl gap-6">
      <SessionList
        email={viewer.email}
        sessions={sessions}
        currentId={viewer.sessionId}
        zone={viewer.zone}
        today={viewer.today}
        signOutSession={actions.signOutSession}
        signOutElsewhere={actions.signOutElsewhere}
      />
      <AddressCard email={viewer.email} action={actions.changeEmail} />
      <PasswordCard email={viewer.email} action={actions.changePassword} />
      <DeleteAccountCard action={actions.deleteAccount} exportHref={exportHref} />
    </div>
  )
}
