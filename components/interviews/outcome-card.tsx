import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import { isAwaited } from '@/lib/domain/interview-outcome'
import { isClosed, STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import type { InterviewOutcome } from '@/lib/domain/vocabulary'
import { sayDay, sayDayWithDistance } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { OUTCOME_TONES, sayOutcome } from './interview-words'
import { OutcomeForm } from './outcome-form'

type OutcomeCardProps = {
  interviewId: string
  applicationId: string
  stage: Stage
  outcome: InterviewOutcome
  outcomeDay: Day | null
  answerPromisedOn: Day | null
  today: Day
}

/** What came of the round, as far as it is known. */
export function OutcomeCard(props: OutcomeCardProps) {
  const { applicationId, stage, outcome, outcomeDay, answerPromisedOn, today } = props
  return (
    <Card id="outcome" aria-labelledby="outcome-title">
      <CardHeader
        id="outcome-title"
        title="What came of it?"
        serif
        action={<Badge tone={OUTCOME_TONES[outcome]}>{sayOutcome(outcome, stage)}</Badge>}
      />
      <CardBody className="grid gap-3">
        {outcomeDay ? (
          <p className="text-muted">
            {outcome === 'WITHDRAWN' ? 'On' : 'Heard on'}{' '}
            <DayStamp day={outcomeDay}>{sayDay(outcomeDay, today)}</DayStamp>.
          </p>
        ) : null}
        {answerPromisedOn ? (
          <p className="text-muted">
            An answer is promised by{' '}
            <DayStamp day={answerPromisedOn}>{sayDayWithDistance(answerPromisedOn, today)}</DayStamp>.
          </p>
        ) : null}
        {outcome === 'ADVANCED' && !isClosed(stage) ? (
          <p>
            <ButtonLink href={paths.newInterview({ application: applicationId })}>
              Schedule the next round
            </ButtonLink>
          </p>
        ) : null}
        {isAwaited(outcome, stage) ? (
          <OutcomeForm key={`${outcome}-${stage}`} {...props} />
        ) : (
          <Disclosure summary="Change the outcome">
            <div className="grid gap-3">
              {outcome === 'REJECTED' && stage === 'REJECTED' ? (
                <p className="text-small text-muted">
                  The application stays at {STAGE_LABELS[stage]}: a move is taken back on its own page.
                </p>
              ) : null}
              <OutcomeForm key={`${outcome}-${stage}`} {...props} />
            </div>
          </Disclosure>
        )}
      </CardBody>
    </Card>
  )
}
