import type { SnoozeOffer } from '@/components/reminders/decisions'
import { AddReminderForm } from '@/components/reminders/reminder-form'
import { ReminderRow, type ReminderView } from '@/components/reminders/reminder-row'
import { Card, CardBody, CardHeader, CardRows } from '@/components/ui/card'
import { DialogButton } from '@/components/ui/dialog-button'
import { Icon } from '@/components/ui/icon'
import { MoreLink } from '@/components/ui/more-link'
import type { Day } from '@/lib/domain/day'
import { OwnAhead, type OwnAheadView } from './own-ahead'

type DueNowProps = {
  reminders: readonly ReminderView[]
  /** All that is due, also what is not shown yet; a hundred means "a hundred or more". */
  count: number
  more: { href: string; label: string } | null
  /** Back to the most urgent, on the pages after the first. */
  firstHref: string | null
  offers: readonly SnoozeOffer[]
  earliest: Day
  /** What a new reminder begins with. */
  reminderTime: string
  ownAhead: readonly OwnAheadView[]
  zone: string
  today: Day
}

export function DueNow({
  reminders,
  count,
  more,
  firstHref,
  offers,
  earliest,
  reminderTime,
  ownAhead,
  zone,
  today,
}: DueNowProps) {
  return (
    <Card aria-labelledby="due-now">
      <CardHeader
        title="Due now"
        count={count || undefined}
        id="due-now"
        action={
          <DialogButton
            button="Add a reminder"
            title="Remind me"
            variant="ghost"
            size="small"
            className="-my-1.5 -mr-2.5 text-accent!"
          >
            <AddReminderForm applicationId={null} day={earliest} time={reminderTime} />
          </DialogButton>
        }
      />
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
      <OwnAhead reminders={ownAhead} zone={zone} today={today} />
    </Card>
  )
}
