import { sayScore } from '@/components/interviews/interview-words'
import { dayStamp } from '@/components/ui/stamp-view'
import { HeaderCell, Table, TableHead } from '@/components/ui/table'
import type { Day } from '@/lib/domain/day'
import { INTERVIEW_KIND_LABELS, type InterviewKind } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { ReviewRow } from './review-row'

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

/** Every review with something in it. */
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
          <ReviewRow key={row.id} row={rowView(row, today)} />
        ))}
      </tbody>
    </Table>
  )
}

function rowView({ id, kind, company, role, day, score, lessons, completedAt }: ReviewTableRow, today: Day) {
  return {
    id,
    about: kind ? INTERVIEW_KIND_LABELS[kind] : 'Application',
    company,
    role,
    when: day === null ? null : dayStamp(day, sayDay(day, today)),
    score: score === null ? null : `${sayScore(score)} of 5`,
    lessons,
    isComplete: completedAt !== null,
  }
}
