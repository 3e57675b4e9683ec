import type { Metadata } from 'next'
import { DeadLink, LinkCard } from '@/components/links/link-card'
import { LinkForm } from '@/components/links/link-form'
import { visitLink } from '@/lib/auth/link-visitor'
import { realNow } from '@/lib/clock'
import { readMailDestination } from '@/lib/data/email-verification'
import { readLinkSearch, type LinkSearch } from '@/app/(links)/links/link-search'
import { unsubscribeByLink } from './actions'

export const metadata: Metadata = { title: 'Unsubscribe' }

export default async function UnsubscribePage({ searchParams }: { searchParams: LinkSearch }) {
  const { token, just } = await readLinkSearch(searchParams)
  const visit = visitLink('unsubscribe', token, realNow())
  if (visit.state !== 'valid') {
    return (
      <DeadLink state={visit.state} expired="It was good for a year. You can switch mails off in Settings." />
    )
  }
  const destination = await readMailDestination(visit.userId, visit.id)
  if (!destination?.enabled) {
    return (
      <LinkCard
        title={just ? 'No more reminders come here' : 'No reminders come here already'}
        note="You can switch them on again in Settings."
      />
    )
  }
  return (
    <LinkCard title="No more reminders by mail?">
      <p className="wrap-anywhere">
        Reminders go to <strong>{destination.address}</strong>. They stay in Debrief, whatever you choose
        here.
      </p>
      <LinkForm action={unsubscribeByLink} token={token} pendingLabel="Switching off…">
        Unsubscribe
      </LinkForm>
    </LinkCard>
  )
}
