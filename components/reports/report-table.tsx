import Link from 'next/link'
import { Cell, HeaderCell, Table, TableHead, TableRow } from '@/components/ui/table'
import type { ReportedStage } from '@/lib/domain/application-report'
import type { Day } from '@/lib/domain/day'
import { sayDate } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

interface ReportedApplication {
  id: string
  day: Day
  company: string
  role: string
  place: string | null
  how: string | null
  outcome: string
  history: readonly ReportedStage[]
}

const withYear = (day: Day) => `${sayDate(day)} ${day.slice(0, 4)}`

/** One line for each application; on paper the lines stay whole. */
export function ReportTable({ applications }: { applications: readonly ReportedApplication[] }) {
  return (
    <Table label="Applications of the period" className="print:text-xs">
      <TableHead>
        <HeaderCell>Date</HeaderCell>
        <HeaderCell>Company and role</HeaderCell>
        <HeaderCell>How</HeaderCell>
        <HeaderCell>Outcome</HeaderCell>
        <HeaderCell>Stages</HeaderCell>
      </TableHead>
      <tbody>
        {applications.map(({ id, day, company, role, place, how, outcome, history }) => (
          <TableRow key={id} className="break-inside-avoid">
            <Cell className="whitespace-nowrap">{withYear(day)}</Cell>
            <Cell className="min-w-48">
              <Link href={paths.application(id)} className="font-medium hover:underline">
                {company}
              </Link>
              <span className="block text-muted">{[role, place].filter(Boolean).join(' · ')}</span>
            </Cell>
            <Cell>{how ?? <span className="text-muted">not noted</span>}</Cell>
            <Cell className="whitespace-nowrap">{outcome}</Cell>
            <Cell className="min-w-56">
              <ol role="list">
                {history.map((step, index) => (
                  <li key={`${index}-${step.stage}`}>
                    {step.stage}{' '}
                    <span className="text-muted">{step.day ? withYear(step.day) : 'day not known'}</span>
                  </li>
                ))}
              </ol>
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}
