import type { Metadata } from 'next'
import { DeadLink, LinkCard } from '@/components/links/link-card'
import { LinkForm } from '@/components/links/link-form'
import { visitLink } from '@/lib/auth/link-visitor'
import { realNow } from '@/lib/clock'
import { readMailDestination } from '@/lib/data/email-verification'
import { fingerprint } from '@/lib/signed-links'
import { readLinkSearch, type LinkSearch } from '@/app/(links)/links/link-search'
import { confirm } from './actions'

export const metadata: Metadata = { title: 'Confirm your address' }

export default async function VerifyEmailPage({ searchParams }: { searchParams: LinkSearch }) {
  const { token, just } = await readLinkSearch(searchParams)
  const visit = visitLink('verify-email', token, realNow())
  if (visit.state !== 'valid') {
    return <DeadLink state={visit.state} expired="It was good for two days. Ask for another in Settings." />
  }
  const destination = await readMailDestination(visit.userId, visit.id)
  if (!destination || fingerprint(destination.address) !== visit.bound) {
    return (
      <LinkCard title="Nothing to confirm" note="This address was taken out of Settings in the meantime." />
    )
  }
  if (destination.verifiedAt) {
    return (
      <LinkCard
        title={just ? 'Confirmed' : 'This is confirmed already'}
        note={<span className="wrap-anywhere">Reminders go to {destination.address}.</span>}
      />
    )
  }
  return (
    <LinkCard title="Shall reminders come here?">
      <p className="wrap-anywhere">
        Debrief will send reminders to <strong>{destination.address}</strong>. Each has a link that ends it.
      </p>
      <LinkForm action={confirm} token={token} pendingLabel="Confirming…">
        Confirm this address
      </LinkForm>
    </LinkCard>
  )
}
