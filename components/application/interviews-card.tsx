import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TONE_TEXT, type Tone } from '@/components/ui/tone'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import { INTERVIEW_KIND_LABELS, type InterviewKind } from '@/lib/domain/vocabulary'
import { sayRelativeDay, sayShortDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

export type InterviewStanding = 'ahead' | 'running' | 'owed' | 'started' | 'reviewed' | 'cancelled'

export type InterviewItem = {
  id: string
  kind: InterviewKind
  day: Day
  standing: InterviewStanding
  reviewId: string | null
}

type InterviewsCardProps = {
  applicationId: string
  interviews: readonly InterviewItem[]
  today: Day
  /** Not for an application in the trash. */
  canSchedule: boolean
}

const STANDINGS: Record<InterviewStanding, { words: string; tone: Tone }> = {
  ahead: { words: 'ahead', tone: 'accent' },
  running: { words: 'now', tone: 'accent' },
  owed: { words: 'review owed', tone: 'improve' },
  started: { words: 'review in progress', tone: 'improve' },
  reviewed: { words: 'reviewed', tone: 'sustain' },
  cancelled: { words: 'cancelled', tone: 'neutral' },
}

/** The rounds, the latest first, each with what is still to do about it. */
export function InterviewsCard({ applicationId, interviews, today, canSchedule }: InterviewsCardProps) {
  return (
    <Card aria-labelledby="interviews-title">
      <CardHeader
        id="interviews-title"
        title="Interviews"
        action={
          canSchedule ? (
            <Link
              href={`/interviews/new?application=${encodeURIComponent(applicationId)}`}
              className="text-accent hover:underline"
            >
              Schedule interview
            </Link>
          ) : undefined
        }
      />
      <CardBody>
        {interviews.length === 0 ? (
          <p className="text-small text-muted">None yet. A scheduled one brings its preparation along.</p>
        ) : (
          <ul role="list" className="grid gap-1 text-small">
            {interviews.map((interview) => (
              <Row key={interview.id} interview={interview} today={today} />
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}

function Row({ interview, today }: { interview: InterviewItem; today: Day }) {
  const { id, kind, day, standing, reviewId } = interview
  const { words, tone } = STANDINGS[standing]
  const said = standing === 'ahead' ? sayRelativeDay(day, today) : words
  const hasReview = reviewId !== null && ['owed', 'started', 'reviewed'].includes(standing)
  const look = clsx('shrink-0 text-right', TONE_TEXT[tone])
  return (
    <li className="flex min-h-6 items-baseline justify-between gap-3">
      <Link href={paths.interview(id)} className="hover:underline">
        {INTERVIEW_KIND_LABELS[kind]}, <DayStamp day={day}>{sayShortDay(day, today)}</DayStamp>
      </Link>
      {hasReview ? (
        <Link href={paths.review(reviewId)} className={clsx(look, 'hover:underline')}>
          {said}
        </Link>
      ) : (
        <span className={look}>{said}</span>
      )}
    </li>
  )
}
