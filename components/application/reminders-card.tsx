import { Decisions } from '@/components/reminders/decisions'
import { Deed } from '@/components/reminders/deed'
import { OwnReminderMenu } from '@/components/reminders/own-reminder-menu'
import { AddReminderForm } from '@/components/reminders/reminder-form'
import { ownReminder, snoozeOffers } from '@/components/reminders/reminder-view'
import { ENDED_BY_DEED } from '@/components/reminders/rule-look'
import { Why } from '@/components/reminders/why'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DialogButton } from '@/components/ui/dialog-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Timestamp } from '@/components/ui/timestamp'
import { dayIn, type Day } from '@/lib/domain/day'
import { earliestSnooze, optionsAfter, type SnoozeOption } from '@/lib/domain/reminders/snooze'
import type { RuleName } from '@/lib/domain/rules'
import { sayDayWithDistance } from '@/lib/domain/wording'

export type ReminderItem = {
  id: string
  rule: RuleName
  title: string
  why: string
  dueAt: Date
  isDue: boolean
  isOverdue: boolean
  plannedFor: Date
  repeatUnit: string | null
  repeatEvery: number | null
  interviewId: string | null
  reviewId: string | null
}

type RemindersCardProps = {
  applicationId: string
  reminders: readonly ReminderItem[]
  options: readonly SnoozeOption[]
  zone: string
  today: Day
  reminderTime: string
}

const SHOWN = 3

/** What is due about this application, and what will be. */
export function RemindersCard(props: RemindersCardProps) {
  const { applicationId, reminders, today, reminderTime } = props
  const folded = reminders.slice(SHOWN)
  return (
    <Card aria-labelledby="reminders-title">
      <CardHeader
        id="reminders-title"
        title="Reminders"
        action={
          <DialogButton
            button="Add"
            label="Add a reminder"
            title="Remind me"
            variant="ghost"
            size="small"
            className="-my-1.5 -mr-2.5 text-accent!"
          >
            <AddReminderForm applicationId={applicationId} day={earliestSnooze(today)} time={reminderTime} />
          </DialogButton>
        }
      />
      <CardBody className="grid gap-4">
        {reminders.length === 0 ? (
          <p className="text-small text-muted">Nothing planned. You can add one of your own.</p>
        ) : null}
        <Rows {...props} reminders={reminders.slice(0, SHOWN)} />
        {folded.length > 0 ? (
          <Disclosure summary={`${folded.length} more`}>
            <Rows {...props} reminders={folded} />
          </Disclosure>
        ) : null}
      </CardBody>
    </Card>
  )
}

function Rows({ reminders, ...rest }: RemindersCardProps) {
  if (reminders.length === 0) return null
  return (
    <ul role="list" className="grid gap-4">
      {reminders.map((reminder) => (
        <Row key={reminder.id} reminder={reminder} {...rest} />
      ))}
    </ul>
  )
}

type RowProps = Omit<RemindersCardProps, 'reminders'> & { reminder: ReminderItem }

function Row({ reminder, options, zone, today }: RowProps) {
  const { id, rule, title, why, dueAt, isDue, isOverdue, plannedFor, repeatUnit } = reminder
  const own = ownReminder(reminder, zone)
  return (
    <li>
      <p className="font-medium wrap-anywhere">{title}</p>
      <p className="text-small text-muted">
        <Timestamp at={dueAt} zone={zone}>
          {isDue ? 'due now' : sayDayWithDistance(dayIn(dueAt, zone), today)}
        </Timestamp>
      </p>
      <Why why={why} isOverdue={isOverdue} />
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {isDue && DEED_IS_ELSEWHERE.has(rule) ? <Deed {...reminder} application={null} /> : null}
        <Decisions
          id={id}
          title={title}
          offers={snoozeOffers(optionsAfter(options, plannedFor), zone, today)}
          earliest={earliestSnooze(today, dayIn(plannedFor, zone))}
          withDone={!ENDED_BY_DEED.has(rule) && (isDue || rule === 'custom')}
          repeats={repeatUnit !== null}
        />
        {own ? <OwnReminderMenu reminder={own} /> : null}
      </div>
    </li>
  )
}

/** The others would only lead to the page on which they stand. */
const DEED_IS_ELSEWHERE: ReadonlySet<RuleName> = new Set<RuleName>([
  'prepare',
  'interview-soon',
  'thank-you',
  'write-review',
  'after-interview',
  'rejection-review',
])
