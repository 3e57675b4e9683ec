import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'
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
  found: string | null
  outcome: string
  history: readonly ReportedStage[]
}

const withYear = (day: Day) => `${sayDate(day)} ${day.slice(0, 4)}`

/** What a phone has no room for beside the company stands under it there. */
const WIDE = 'max-sm:hidden print:table-cell'

/** One line for each application; on paper the lines stay whole. */
export function ReportTable({ applications }: { applications: readonly ReportedApplication[] }) {
  return (
    <Table label="Applications of the period" className="print:text-xs">
      <TableHead>
        <HeaderCell>Date</HeaderCell>
        <HeaderCell>Company and role</HeaderCell>
        {['How applied', 'Outcome', 'Stages'].map((label) => (
          <th key={label} scope="col" className={clsx('px-4 py-2.5 font-medium', WIDE)}>
            {label}
          </th>
        ))}
      </TableHead>
      <tbody>
        {applications.map((application) => (
          <ReportRow key={application.id} {...application} />
        ))}
      </tbody>
    </Table>
  )
}

function ReportRow({ id, day, company, role, place, how, found, outcome, history }: ReportedApplication) {
  return (
    <TableRow className="break-inside-avoid">
      <Cell className="sm:whitespace-nowrap">{withYear(day)}</Cell>
      <Cell className="sm:min-w-48">
        <Link href={paths.application(id)} className="font-medium hover:underline">
          {company}
        </Link>
        <span className="block text-muted">{[role, place].filter(Boolean).join(' · ')}</span>
        <div className="mt-1 sm:hidden print:hidden">
          {[how, found, outcome].filter(Boolean).join(' · ')}
          <Stages history={history} />
        </div>
      </Cell>
      <Cell className={WIDE}>
        {how ?? (found ? null : <span className="text-muted">not noted</span>)}
        {found ? <span className="block text-muted">{found}</span> : null}
      </Cell>
      <Cell className={clsx('whitespace-nowrap', WIDE)}>{outcome}</Cell>
      <Cell className={clsx('min-w-56', WIDE)}>
        <Stages history={history} />
      </Cell>
    </TableRow>
  )
}

function Stages({ history }: Pick<ReportedApplication, 'history'>) {
  return (
    <ol role="list">
      {history.map((step, index) => (
        <li key={`${index}-${step.stage}`}>
          {step.stage} <span className="text-muted">{step.day ? withYear(step.day) : 'day not known'}</span>
        </li>
      ))}
    </ol>
  )
}
