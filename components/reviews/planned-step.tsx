import { RATED_PILLARS } from '@/lib/domain/vocabulary'
import type { PlannedItem } from '@/lib/domain/preparation'
import { Checklist } from './checklist'
import { StepCard } from './step-card'

type PlannedStepProps = {
  plan: string
  items: readonly PlannedItem[]
  /** Of an application that ended without an interview there was nothing to prepare. */
  hasInterview: boolean
}

const RATED: readonly string[] = RATED_PILLARS

/** The plan and its checklist as they stood when the interview began. The pillars' own lines stand by their rating. */
export function PlannedStep({ plan, items, hasInterview }: PlannedStepProps) {
  const others = items.filter(({ pillar }) => !RATED.includes(pillar))
  const done = items.filter((item) => item.done).length
  return (
    <StepCard
      step="planned"
      note={hasInterview ? 'Frozen from your preparation when the interview began' : undefined}
    >
      {hasInterview ? (
        <div className="grid gap-3">
          {plan === '' ? (
            <p className="text-muted">No plan was written down before this interview.</p>
          ) : (
            <p className="whitespace-pre-line">{plan}</p>
          )}
          <Checklist items={others} />
          {items.length > 0 ? (
            <p className="text-small text-muted">
              {`${done} of ${items.length} lines of the checklist were ticked; those of the three pillars stand below.`}
            </p>
          ) : null}
        </div>
      ) : (
        <p className="text-muted">
          This application ended before an interview. What was the idea: the fit, the résumé, the source, the
          timing? Write it under what happened.
        </p>
      )}
    </StepCard>
  )
}
