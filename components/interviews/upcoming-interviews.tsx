import { Link } from '@/components/ui/link'
import { Card, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { MoreLink } from '@/components/ui/more-link'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Timestamp } from '@/components/ui/timestamp'
import { dayIn, type Day } from '@/lib/domain/day'
import { hasBegun } from '@/lib/domain/interview-time'
import { INTERVIEW_KIND_LABELS, type InterviewFormat, type InterviewKind } from '@/lib/domain/vocabulary'
import { sayDay, sayRelativeDay, sayTimeRange } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { sayFormat, sayNames, sayOwnSpan, sayZone } from './interview-words'

type Upcoming = {
  id: string
  kind: InterviewKind
  format: InterviewFormat
  startAt: Date
  endAt: Date
  zone: string
  application: { company: string; role: string }
  people: readonly { name: string }[]
  morePeople: number
  progress: { done: number; total: number }
}

type UpcomingInterviewsProps = {
  interviews: readonly Upcoming[]
  moreHref: string | null
  ownZone: string
  today: Day
  now: Date
}

/** The rounds ahead, soonest first, with how far each is prepared. */
export function UpcomingInterviews({ interviews, moreHref, ownZone, today, now }: UpcomingInterviewsProps) {
  return (
    <Card aria-labelledby="upcoming">
      <CardHeader id="upcoming" title="Coming up" ruled />
      {interviews.length === 0 ? (
        <p className="p-4 text-muted">Nothing is scheduled. When they invite you, put it here and prepare.</p>
      ) : (
        <CardRows>
          {interviews.map((interview) => (
            <CardRow
              key={interview.id}
              className="flex flex-wrap items-center gap-x-6 gap-y-2 sm:flex-nowrap"
            >
              <div className="min-w-0 grow">
                <Link
                  href={paths.interview(interview.id)}
                  className="line-clamp-3 font-medium wrap-anywhere hover:underline"
                >
                  {INTERVIEW_KIND_LABELS[interview.kind]} · <bdi>{interview.application.company}</bdi>
                </Link>
                <p className="text-muted">
                  <When interview={interview} ownZone={ownZone} today={today} now={now} />
                </p>
                <p className="line-clamp-2 text-small text-muted wrap-anywhere">
                  {sayFormat(interview.format)}
                  {interview.people.length > 0
                    ? ` · with ${sayNames(
                        interview.people.map(({ name }) => name),
                        interview.morePeople,
                      )}`
                    : null}
                </p>
              </div>
              <div className="w-full sm:w-44 sm:shrink-0">
                <ProgressBar
                  label="Preparation"
                  value={interview.progress.done}
                  max={interview.progress.total}
                  caption
                />
              </div>
            </CardRow>
          ))}
        </CardRows>
      )}
      <MoreLink href={moreHref} label="Later ones" />
    </Card>
  )
}

function When({
  interview,
  ownZone,
  today,
  now,
}: {
  interview: Upcoming
  ownZone: string
  today: Day
  now: Date
}) {
  const { startAt, endAt, zone } = interview
  const day = dayIn(startAt, zone)
  const own = sayOwnSpan(interview, ownZone, today)
  return (
    <Timestamp at={startAt} zone={zone}>
      {hasBegun(interview, now) ? 'Now' : `${sayDay(day, today)}, ${sayRelativeDay(day, today)}`} ·{' '}
      {sayTimeRange(startAt, endAt, zone)}
      {own ? ` ${sayZone(zone)} time · ${own} for you` : null}
    </Timestamp>
  )
}
