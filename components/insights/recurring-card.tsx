import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { PILLAR_LABELS, type Pillar } from '@/lib/domain/vocabulary'
import { ShareBar } from './share-bar'

type RecurringCardProps = {
  lessons: readonly { id: string; text: string; pillar: Pillar; seenCount: number }[]
}

/** The improve items that reviews name again and again. */
export function RecurringCard({ lessons }: RecurringCardProps) {
  const most = lessons[0]?.seenCount ?? 1
  return (
    <Card aria-labelledby="recurring">
      <CardHeader
        id="recurring"
        title="What keeps coming back"
        note={
          lessons.length === 0
            ? 'What your reviews want to improve gathers here, and how often they name it.'
            : 'Improve items by how many of your reviews name them, over all time'
        }
      />
      <CardBody>
        <ol role="list" className="grid gap-3">
          {lessons.map(({ id, text, pillar, seenCount }) => (
            <li key={id}>
              <div className="mb-1 flex items-baseline justify-between gap-3">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <span className="line-clamp-2 text-small">
                    {text} <span className="ml-1 text-muted">{PILLAR_LABELS[pillar]}</span>
                  </span>
                </span>
                <span className="font-medium">{seenCount}</span>
              </div>
              <ShareBar share={seenCount / most} tone="improve" />
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}
