import { HeaderCell, Table, TableHead } from '@/components/ui/table'
import type { Day } from '@/lib/domain/day'
import { InterviewRow } from './interview-row'
import { interviewRowView, type PastRow } from './interview-row-view'

const WIDE_COLUMNS = ['When', 'With', 'Outcome', 'Prepared']

/** The history: when, with whom, how it went on, how prepared, reviewed or not. */
export function InterviewTable({ rows, today }: { rows: readonly PastRow[]; today: Day }) {
  return (
    <Table label="Interviews so far">
      <TableHead>
        <HeaderCell>Interview</HeaderCell>
        {WIDE_COLUMNS.map((name) => (
          <th key={name} scope="col" className="px-4 py-2.5 font-medium whitespace-nowrap max-md:hidden">
            {name}
          </th>
        ))}
        <HeaderCell>Review</HeaderCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <InterviewRow key={row.id} row={interviewRowView(row, today)} />
        ))}
      </tbody>
    </Table>
  )
}
