import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { preparationProgress } from '@/lib/domain/preparation'
import { PillarHeading } from './preparation-card'
import { LessonNote } from './preparation-line'
import { shownPillars, type PreparationLineView } from './preparation-view'

type FrozenPreparationProps = {
  plan: string
  lines: readonly PreparationLineView[]
  /** Called off: then nothing began, and there is nothing to compare with. */
  cancelled: boolean
}

/** The preparation once the interview has begun: as it was, so that the review has something true to compare with. */
export function FrozenPreparation({ plan, lines, cancelled }: FrozenPreparationProps) {
  const kept = lines.filter(({ dropped }) => !dropped)
  const { done, total } = preparationProgress(lines)
  return (
    <Card aria-labelledby="preparation">
      <CardHeader
        id="preparation"
        title="What was planned"
        note={
          cancelled
            ? `The interview did not take place. ${done} of ${total} were ticked.`
            : `Frozen when the interview began, with ${done} of ${total} ticked. Your review compares what happened with this.`
        }
        serif
      />
      <CardBody className="grid gap-5">
        {plan ? (
          <p className="whitespace-pre-line wrap-anywhere" dir="auto">
            {plan}
          </p>
        ) : (
          <p className="text-muted">No plan was written.</p>
        )}
        {shownPillars(kept).map((pillar) => (
          <section key={pillar} aria-labelledby={`pillar-${pillar}`} className="grid gap-1.5 border-t pt-4">
            <PillarHeading pillar={pillar} />
            <ul role="list" className="grid gap-1 text-small">
              {kept
                .filter((line) => line.pillar === pillar)
                .map((line) => (
                  <li key={line.id}>
                    <span className={line.done ? 'flex gap-2' : 'flex gap-2 text-muted'}>
                      <Icon of={line.done ? 'check' : 'minus'} size={14} className="mt-0.5" />
                      <VisuallyHidden>{line.done ? 'Done: ' : 'Not done: '}</VisuallyHidden>
                      <bdi className="wrap-anywhere">{line.text}</bdi>
                    </span>
                    <LessonNote line={line} className="ps-5.5" />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </CardBody>
    </Card>
  )
}
