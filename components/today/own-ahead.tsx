import { OwnReminderMenu } from '@/components/reminders/own-reminder-menu'
import type { OwnReminder } from '@/components/reminders/reminder-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Timestamp } from '@/components/ui/timestamp'
import { dayIn, type Day } from '@/lib/domain/day'
import { sayDayWithDistance } from '@/lib/domain/wording'

export type OwnAheadView = OwnReminder & { dueAt: Date }

type OwnAheadProps = { reminders: readonly OwnAheadView[]; zone: string; today: Day }

/** Reminders that somebody has set for themselves about no application: they stand nowhere else until they are due. */
export function OwnAhead({ reminders, zone, today }: OwnAheadProps) {
  if (reminders.length === 0) return null
  return (
    <div className="border-t px-4 py-1">
      <Disclosure summary={`${reminders.length} of your own to come`}>
        <ul role="list" className="grid gap-2 pb-2">
          {reminders.map(({ dueAt, ...reminder }) => (
            <li key={reminder.id} className="flex items-center justify-between gap-3">
              <div className="min-w-0">
                <p className="font-medium wrap-anywhere">{reminder.title}</p>
                <p className="text-small text-muted">
                  <Timestamp at={dueAt} zone={zone}>
                    {sayDayWithDistance(dayIn(dueAt, zone), today)}
                  </Timestamp>
                </p>
              </div>
              <OwnReminderMenu reminder={reminder} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
