import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import type { Day } from '@/lib/domain/day'
import { sayDay } from '@/lib/domain/wording'

type FeedbackCardProps = { feedback: readonly { text: string; day: Day | null }[]; today: Day }

/** What the employer said, beside what the person said of themselves. */
export function FeedbackCard({ feedback, today }: FeedbackCardProps) {
  if (feedback.length === 0) return null
  return (
    <Card aria-labelledby="employer-feedback" className="border-l-4 border-l-cool p-5">
      <h2 id="employer-feedback" className="flex items-center gap-2 text-sm font-semibold">
        <Icon of="message-square-quote" className="text-cool" />
        What they said
      </h2>
      <p className="text-small text-muted">Their feedback, beside your own assessment above.</p>
      <div className="mt-3 grid gap-3">
        {feedback.map(({ text, day }) => (
          <blockquote key={text}>
            <p className="whitespace-pre-line">{text}</p>
            {day ? <footer className="mt-1 text-small text-muted">{sayDay(day, today)}</footer> : null}
          </blockquote>
        ))}
      </div>
    </Card>
  )
}
