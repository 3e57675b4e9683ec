import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { StagePill } from '@/components/ui/stage-pill'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import { hasBegun } from '@/lib/domain/interview-time'
import type { Stage } from '@/lib/domain/lifecycle'
import {
  INTERVIEW_KIND_LABELS,
  PERSON_ROLE_LABELS,
  type InterviewKind,
  type InterviewOutcome,
  type PersonRole,
} from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { OUTCOME_TONES, sayOutcome } from '@/components/interviews/interview-words'

export type PersonInterview = {
  id: string
  kind: InterviewKind
  day: Day
  startAt: Date
  company: string
  /** of the application */
  stage: Stage
  outcome: InterviewOutcome
  cancelled: boolean
  thankedOn: Day | null
}

/** Every round where somebody sat, the latest first. */
export function PersonInterviews({
  interviews,
  today,
  now,
}: {
  interviews: readonly PersonInterview[]
  today: Day
  now: Date
}) {
  return (
    <Card aria-labelledby="interviews">
      <CardHeader id="interviews" title="Interviews" count={interviews.length || undefined} ruled />
      {interviews.length === 0 ? (
        <CardBody className="text-muted">You have not met in an interview.</CardBody>
      ) : (
        <CardRows>
          {interviews.map((interview) => (
            <CardRow
              key={interview.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1"
            >
              <div className="min-w-0">
                <Link
                  href={paths.interview(interview.id)}
                  className="line-clamp-3 font-medium wrap-anywhere hover:underline"
                >
                  {INTERVIEW_KIND_LABELS[interview.kind]} · <bdi>{interview.company}</bdi>
                </Link>
                <p className="text-small text-muted">
                  <DayStamp day={interview.day}>{sayDay(interview.day, today)}</DayStamp>
                  {interview.thankedOn ? (
                    <>
                      {' '}
                      · thanked{' '}
                      <DayStamp day={interview.thankedOn}>{sayDay(interview.thankedOn, today)}</DayStamp>
                    </>
                  ) : null}
                </p>
              </div>
              <PlaceState interview={interview} isAhead={!hasBegun(interview, now)} />
            </CardRow>
          ))}
        </CardRows>
      )}
    </Card>
  )
}

function PlaceState({
  interview: { cancelled, outcome, stage },
  isAhead,
}: {
  interview: PersonInterview
  isAhead: boolean
}) {
  if (cancelled) return <Badge>Cancelled</Badge>
  if (isAhead) return <Badge tone="accent">Coming up</Badge>
  return <Badge tone={OUTCOME_TONES[outcome]}>{sayOutcome(outcome, stage)}</Badge>
}

type PersonApplication = { id: string; company: string; role: string; stage: Stage; as: PersonRole }

/** Every application where they have a role. */
export function PersonApplications({ applications }: { applications: readonly PersonApplication[] }) {
  return (
    <Card aria-labelledby="applications">
      <CardHeader id="applications" title="Applications" count={applications.length || undefined} ruled />
      {applications.length === 0 ? (
        <CardBody className="text-muted">
          They belong to no application yet. Add them on an application’s page.
        </CardBody>
      ) : (
        <CardRows>
          {applications.map(({ id, company, role, stage, as }) => (
            <CardRow key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <div className="min-w-0">
                <Link
                  href={paths.application(id)}
                  className="line-clamp-3 font-medium wrap-anywhere hover:underline"
                >
                  <bdi>{role}</bdi> · <bdi>{company}</bdi>
                </Link>
                <p className="text-small text-muted">{PERSON_ROLE_LABELS[as]}</p>
              </div>
              <StagePill stage={stage} />
            </CardRow>
          ))}
        </CardRows>
      )}
    </Card>
  )
}
