import { Card, CardHeader, CardRow, CardRows } from '@/components/ui/card'
import { IconTile } from '@/components/ui/icon-tile'
import { MoreLink } from '@/components/ui/more-link'
import { Timestamp } from '@/components/ui/timestamp'
import type { FormAction } from '@/lib/actions/result'
import { dayIn, type Day } from '@/lib/domain/day'
import { INTERVIEW_KIND_LABELS, type InterviewKind } from '@/lib/domain/vocabulary'
import { sayDay, sayRelativeDay } from '@/lib/domain/wording'
import { WriteReviewButton } from './write-review-button'

export type OwedRow = {
  company: string
  role: string
  since: Date
  begun: boolean
  reviewId: string | null
} & (
  { about: 'interview'; interviewId: string; kind: InterviewKind } | { about: 'application'; day: Day | null }
)

type OwedListProps = {
  rows: readonly OwedRow[]
  /** All that are owed; the list may show fewer. */
  count: number
  moreHref: string | null
  zone: string
  today: Day
  write: FormAction<void>
}

/** What was held or lost and not looked back on yet, the latest first: it is remembered best. */
export function OwedList({ rows, count, moreHref, zone, today, write }: OwedListProps) {
  if (rows.length === 0) return null
  return (
    <Card aria-labelledby="owed">
      <CardHeader
        id="owed"
        title="Owed"
        count={count}
        note="The latest first: memory fades. Five minutes are enough."
        ruled
      />
      <CardRows>
        {rows.map((row) => (
          <CardRow
            key={row.about === 'interview' ? row.interviewId : row.reviewId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3"
          >
            <div className="flex min-w-0 items-start gap-3">
              <IconTile of="notebook-pen" tone="improve" />
              <div className="min-w-0">
                <p className="font-medium wrap-anywhere">{titleOf(row)}</p>
                <p className="text-small text-muted wrap-anywhere">
                  <bdi>{row.role}</bdi> · <Since row={row} zone={zone} today={today} />
                </p>
              </div>
            </div>
            <WriteReviewButton
              reviewId={row.reviewId}
              interviewId={row.about === 'interview' ? row.interviewId : null}
              begun={row.begun}
              write={write}
              about={titleOf(row)}
            />
          </CardRow>
        ))}
      </CardRows>
      <MoreLink href={moreHref} label="Show more that are owed" />
    </Card>
  )
}

function titleOf(row: OwedRow): string {
  const what =
    row.about === 'interview' ? INTERVIEW_KIND_LABELS[row.kind] : 'The application, without an interview'
  return `${what} · ${row.company}`
}

function Since({ row, zone, today }: { row: OwedRow; zone: string; today: Day }) {
  const day = dayIn(row.since, zone)
  const word = row.about === 'interview' ? 'ended' : 'rejected'
  return (
    <Timestamp at={row.since} zone={zone}>
      {`${word} ${sayDay(day, today)}, ${sayRelativeDay(day, today)}`}
      {row.begun ? ' · draft' : ''}
    </Timestamp>
  )
}
