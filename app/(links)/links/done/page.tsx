import type { Metadata } from 'next'
import { DeadLink, LinkCard } from '@/components/links/link-card'
import { LinkForm } from '@/components/links/link-form'
import { ReminderWords } from '@/components/links/reminder-words'
import { visitLink } from '@/lib/auth/link-visitor'
import { realNow } from '@/lib/clock'
import { readLinkedReminder } from '@/lib/data/linked-reminder'
import { readLinkSearch, type LinkSearch } from '@/app/(links)/links/link-search'
import { markDone } from './actions'

export const metadata: Metadata = { title: 'Done' }

export default async function DonePage({ searchParams }: { searchParams: LinkSearch }) {
  const { token, just } = await readLinkSearch(searchParams)
  const visit = visitLink('done', token, realNow())
  if (visit.state !== 'valid') {
    return (
      <DeadLink state={visit.state} expired="It was good for 30 days. What is still open stands on Today." />
    )
  }
  const reminder = await readLinkedReminder(visit.userId, visit.id)
  if (!reminder) return <LinkCard title="Nothing left to do" note="This reminder is not here any more." />
  if (reminder.state === 'OPEN') {
    return (
      <LinkCard title="Is this done?">
        <ReminderWords reminder={reminder} />
        <LinkForm action={markDone} token={token} pendingLabel="Marking as done…">
          Mark as done
        </LinkForm>
      </LinkCard>
    )
  }
  return (
    <LinkCard title={titleOf(reminder.state, just)} note="You can close this page.">
      <ReminderWords reminder={reminder} />
    </LinkCard>
  )
}

function titleOf(state: 'DONE' | 'DISMISSED' | 'CANCELLED', just: boolean): string {
  if (state === 'DONE') return just ? 'Done' : 'This is done already'
  return state === 'DISMISSED' ? 'You let this one go' : 'This is no longer needed'
}
