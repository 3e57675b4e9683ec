import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'
import { lengthOf, type DayRange } from '@/lib/domain/days-off'
import { sayCount, sayDay } from '@/lib/domain/wording'
import { ReplanningForm } from './replanning-form'
import type { Replanned } from './say-replanned'

type DaysOffListProps = {
  ranges: readonly DayRange[]
  today: Day
  removeAction: FormAction<Replanned>
}

export function DaysOffList({ ranges, today, removeAction }: DaysOffListProps) {
  if (ranges.length === 0) return null
  return (
    <ul role="list" className="divide-y divide-line">
      {ranges.map((range) => (
        <li key={range.from} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="font-medium">{sayRange(range, today)}</span>
            <span className="ml-2 text-small text-muted">
              {[range.label, sayCount(lengthOf(range), 'day')].filter(Boolean).join(', ')}
            </span>
          </span>
          <ReplanningForm action={removeAction} className="shrink-0">
            <input type="hidden" name="from" value={range.from} />
            <input type="hidden" name="to" value={range.to} />
            <SubmitButton
              variant="ghost"
              size="small"
              pendingLabel="Removing…"
              aria-label={`Remove ${sayRange(range, today)}`}
            >
              Remove
            </SubmitButton>
          </ReplanningForm>
        </li>
      ))}
    </ul>
  )
}

function sayRange({ from, to }: DayRange, today: Day): string {
  return from === to ? sayDay(from, today) : `${sayDay(from, today)} to ${sayDay(to, today)}`
}
