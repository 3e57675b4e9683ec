import type { Metadata } from 'next'
import { DeadLink, LinkCard } from '@/components/links/link-card'
import { LinkForm } from '@/components/links/link-form'
import { ReminderWords } from '@/components/links/reminder-words'
import { visitLink } from '@/lib/auth/link-visitor'
import { realNow, requestNow } from '@/lib/clock'
import { readLinkedReminder } from '@/lib/data/linked-reminder'
import { loadPreferences } from '@/lib/data/preferences'
import { dayIn, timeIn } from '@/lib/domain/day'
import { snoozeOptions } from '@/lib/domain/reminders/snooze'
import { sayDay } from '@/lib/domain/wording'
import { readLinkSearch, type LinkSearch } from '@/app/(links)/links/link-search'
import { snooze } from './actions'

export const metadata: Metadata = { title: 'Snooze' }

export default async function SnoozePage({ searchParams }: { searchParams: LinkSearch }) {
  const { token } = await readLinkSearch(searchParams)
  const visit = visitLink('snooze', token, realNow())
  if (visit.state !== 'valid') {
    return (
      <DeadLink state={visit.state} expired="It was good for 30 days. What is still open stands on Today." />
    )
  }
  const reminder = await readLinkedReminder(visit.userId, visit.id)
  if (!reminder) return <LinkCard title="Nothing left to do" note="This reminder is not here any more." />
  if (reminder.state !== 'OPEN') {
    return (
      <LinkCard title="This is settled already" note="You can close this page.">
        <ReminderWords reminder={reminder} />
      </LinkCard>
    )
  }
  const now = await requestNow()
  const { calendarFor, ...preferences } = await loadPreferences(visit.userId)
  const { zone } = preferences
  const say = (moment: Date) => `${sayDay(dayIn(moment, zone), dayIn(now, zone))}, ${timeIn(moment, zone)}`
  if (reminder.snoozedUntil && reminder.snoozedUntil > now) {
    return (
      <LinkCard title={`Put off until ${say(reminder.dueAt)}`} note="You can close this page.">
        <ReminderWords reminder={reminder} />
      </LinkCard>
    )
  }
  const options = snoozeOptions(now, {
    ...preferences,
    calendar: calendarFor(),
  })
  return (
    <LinkCard title="When shall it come back?">
      <ReminderWords reminder={reminder} />
      <div className="grid gap-2">
        {options.map(({ choice, label, until }) => (
          <LinkForm
            key={choice}
            action={snooze}
            token={token}
            fields={{ until: choice }}
            pendingLabel="Putting off…"
            variant="outline"
          >
            {label} · {say(until)}
          </LinkForm>
        ))}
      </div>
    </LinkCard>
  )
}
