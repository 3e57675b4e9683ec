import type { SnoozeOffer } from '@/components/reminders/decisions'
import { ReminderRow, type ReminderView } from '@/components/reminders/reminder-row'
import { Card, CardBody, CardHeader, CardRows } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { MoreLink } from '@/components/ui/more-link'

type DueNowProps = {
  reminders: readonly ReminderView[]
  /** All that is due, also what is not shown yet; a hundred means "a hundred or more". */
  count: number
  more: { href: string; label: string } | null
  /** Back to the most urgent, on the pages after the first. */
  firstHref: string | null
  offers: readonly SnoozeOffer[]
  earliest: string
}

export function DueNow({ reminders, count, more, firstHref, offers, earliest }: DueNowProps) {
  return (
    <Card aria-labelledby="due-now">
      <CardHeader title="Due now" count={count || undefined} id="due-now" />
      {reminders.length > 0 ? (
        <CardRows>
          {reminders.map((reminder) => (
            <ReminderRow key={reminder.id} reminder={reminder} offers={offers} earliest={earliest} />
          ))}
        </CardRows>
      ) : (
        <CardBody className="flex items-center gap-2 text-muted">
          <Icon of="circle-check" className="text-sustain" />
          Nothing is due. What you set in motion will come back here on its day.
        </CardBody>
      )}
      <MoreLink href={more?.href ?? null} label={more?.label} />
      <MoreLink href={firstHref} label="Back to the most urgent" />
    </Card>
  )
}
