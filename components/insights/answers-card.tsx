import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { sayCount } from '@/lib/domain/wording'

const SHOWN = 8

type AnswersCardProps = {
  times: readonly { source: string | null; count: number; medianDays: number | null }[]
}

/** How long it takes until anybody says anything, by where the opening was found. */
export function AnswersCard({ times }: AnswersCardProps) {
  const hidden = times.length - SHOWN
  return (
    <Card aria-labelledby="answers">
      <CardHeader
        id="answers"
        title="Time to answer by source"
        note={
          times.length === 0
            ? 'Days from applying to the first answer, once there are some.'
            : 'The median of the days from applying to the first answer'
        }
      />
      <CardBody>
        <ul role="list" className="divide-y divide-line">
          {times.slice(0, SHOWN).map(({ source, count, medianDays }) => (
            <li key={source ?? ''} className="flex items-baseline justify-between gap-3 py-2">
              <span className="flex min-w-0 items-baseline gap-2">
                <span className="truncate" title={source ?? undefined}>
                  {source ?? <span className="text-muted">No source noted</span>}
                </span>
                <span className="shrink-0 text-small text-muted">n = {count}</span>
              </span>
              {medianDays === null ? (
                <span className="shrink-0 text-small text-muted">too few to say</span>
              ) : (
                <span className="shrink-0 font-medium">{sayCount(medianDays, 'day')}</span>
              )}
            </li>
          ))}
        </ul>
        {hidden > 0 ? (
          <p className="pt-2 text-small text-muted">{sayCount(hidden, 'more source')} with fewer answers.</p>
        ) : null}
      </CardBody>
    </Card>
  )
}
