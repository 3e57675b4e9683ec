import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { Cell, HeaderCell, Table, TableHead, TableRow } from '@/components/ui/table'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import { INTERVIEW_KIND_LABELS, type InterviewKind } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

export type ReviewTableRow = {
  id: string
  company: string
  role: string
  kind: InterviewKind | null
  day: Day | null
  completedAt: Date | null
  score: number | null
  lessons: number
}

/** Every review with something in it. A phone shows what fits, stacked. */
export function ReviewTable({ rows, today }: { rows: readonly ReviewTableRow[]; today: Day }) {
  return (
    <Table label="Reviews">
      <TableHead>
        <HeaderCell>Review of</HeaderCell>
        <th scope="col" className="px-4 py-2.5 font-medium max-sm:hidden">
          When
        </th>
        <th scope="col" className="px-4 py-2.5 text-right font-medium max-sm:hidden">
          Prepared
        </th>
        <th scope="col" className="px-4 py-2.5 text-right font-medium max-sm:hidden">
          Lessons
        </th>
        <HeaderCell>State</HeaderCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <Cell className="max-w-80 min-w-40">
              <Link
                href={paths.review(row.id)}
                className="line-clamp-3 font-medium wrap-anywhere hover:underline"
              >
                {row.kind ? INTERVIEW_KIND_LABELS[row.kind] : 'Application'} · <bdi>{row.company}</bdi>
              </Link>
              <span className="line-clamp-2 text-small text-muted wrap-anywhere">
                <bdi>{row.role}</bdi>
              </span>
              <span className="block text-small text-muted sm:hidden">
                {[row.day && sayDay(row.day, today), row.score && `prepared ${sayScore(row.score)}`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Cell>
            <Cell className="whitespace-nowrap max-sm:hidden">
              {row.day ? <DayStamp day={row.day}>{sayDay(row.day, today)}</DayStamp> : '–'}
            </Cell>
            <Cell numeric className="max-sm:hidden">
              {row.score === null ? <span className="text-muted">–</span> : sayScore(row.score)}
            </Cell>
            <Cell numeric className="max-sm:hidden">
              {row.lessons}
            </Cell>
            <Cell>
              {row.completedAt ? <Badge tone="sustain">Complete</Badge> : <Badge tone="improve">Draft</Badge>}
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}

/** The stored hundredths as "3.3 of 5". */
const sayScore = (score: number) => `${Number((score / 100).toFixed(1))} of 5`
