import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Cell, HeaderCell, Table, TableHead, TableRow } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import { dayIn, timeIn, type Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { INTERVIEW_KIND_LABELS, type InterviewKind, type InterviewOutcome } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { OUTCOME_TONES, sayOutcome, sayScore } from './interview-words'

export type PastRow = {
  id: string
  kind: InterviewKind
  startAt: Date
  zone: string
  application: { company: string; role: string; stage: Stage }
  people: readonly { id: string; name: string }[]
  morePeople: number
  outcome: InterviewOutcome
  cancelled: boolean
  preparationScore: number | null
  reviewed: boolean
  owed: boolean
  reviewId: string | null
}

/** The history: when, with whom, how it went on, how prepared, reviewed or not. A phone shows what fits, stacked. */
export function InterviewTable({ rows, today }: { rows: readonly PastRow[]; today: Day }) {
  return (
    <Table label="Interviews so far">
      <TableHead>
        <HeaderCell>Interview</HeaderCell>
        <Wide head>When</Wide>
        <Wide head>With</Wide>
        <Wide head>Outcome</Wide>
        <Wide head>Prepared</Wide>
        <HeaderCell>Review</HeaderCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <Cell className="min-w-36 md:max-w-72">
              <Link
                href={paths.interview(row.id)}
                className="line-clamp-3 font-medium wrap-anywhere hover:underline"
              >
                {INTERVIEW_KIND_LABELS[row.kind]} · <bdi>{row.application.company}</bdi>
              </Link>
              <span className="line-clamp-2 text-small text-muted wrap-anywhere">
                <bdi>{row.application.role}</bdi>
              </span>
              <span className="block text-small text-muted md:hidden">
                <When row={row} today={today} />
                {row.preparationScore === null ? null : ` · prepared ${sayScore(row.preparationScore)}`}
              </span>
              <span className="mt-1 block md:hidden">
                <Outcome row={row} />
              </span>
            </Cell>
            <Wide className="whitespace-nowrap">
              <When row={row} today={today} />
            </Wide>
            <Wide className="max-w-64 min-w-32">
              <People row={row} />
            </Wide>
            <Wide>
              <Outcome row={row} />
            </Wide>
            <Wide className="text-right">
              {row.preparationScore === null ? (
                <span className="text-muted">–</span>
              ) : (
                sayScore(row.preparationScore)
              )}
            </Wide>
            <Cell>
              <ReviewState row={row} />
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}

/** A column that a phone leaves out; what it says stands under the first one there. */
function Wide({
  head,
  className = '',
  children,
}: {
  head?: boolean
  className?: string
  children: React.ReactNode
}) {
  return head ? (
    <th scope="col" className="px-4 py-2.5 font-medium whitespace-nowrap max-md:hidden">
      {children}
    </th>
  ) : (
    <td className={`px-4 py-2.5 align-top max-md:hidden ${className}`}>{children}</td>
  )
}

function When({ row: { startAt, zone }, today }: { row: PastRow; today: Day }) {
  return (
    <Timestamp at={startAt} zone={zone}>
      {sayDay(dayIn(startAt, zone), today)}, {timeIn(startAt, zone)}
    </Timestamp>
  )
}

function Outcome({ row: { cancelled, outcome, application } }: { row: PastRow }) {
  if (cancelled) return <Badge>Cancelled</Badge>
  return <Badge tone={OUTCOME_TONES[outcome]}>{sayOutcome(outcome, application.stage)}</Badge>
}

function People({ row: { people, morePeople } }: { row: PastRow }) {
  if (people.length === 0) return <span className="text-muted">–</span>
  return (
    <span className="line-clamp-3 wrap-anywhere">
      {people.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          <Link href={paths.person(id)} className="hover:underline">
            <bdi>{name}</bdi>
          </Link>
        </span>
      ))}
      {morePeople > 0 ? <span className="text-muted"> and {morePeople} more</span> : null}
    </span>
  )
}

function ReviewState({ row: { reviewed, owed, reviewId, id } }: { row: PastRow }) {
  if (reviewed && reviewId) {
    return (
      <Link href={paths.review(reviewId)} className="text-sustain hover:underline">
        Reviewed
      </Link>
    )
  }
  if (!owed) return <span className="text-muted">–</span>
  return (
    <Link
      href={reviewId ? paths.review(reviewId) : paths.interview(id)}
      className="text-improve hover:underline"
    >
      {reviewId ? 'In progress' : 'Owed'}
    </Link>
  )
}
