import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import { sayDay } from '@/lib/domain/wording'

type EmployerFeedbackProps = { feedback: string; answeredOn: Day; from: string | null; today: Day }

/** What the employer said, word for word. */
export function EmployerFeedback({ feedback, answeredOn, from, today }: EmployerFeedbackProps) {
  return (
    <figure className="border-l-4 border-l-sustain pl-4">
      <blockquote className="whitespace-pre-line wrap-anywhere">{feedback}</blockquote>
      <figcaption className="mt-1 text-small text-muted">
        {from ? `${from}, ` : ''}
        <DayStamp day={answeredOn}>{sayDay(answeredOn, today)}</DayStamp>
      </figcaption>
    </figure>
  )
}
