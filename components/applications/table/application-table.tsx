import { applicationsHref } from '@/components/applications/filters/address'
import { HeaderCell, Table, TableHead } from '@/components/ui/table'
import { FIRST_ORDER, type ApplicationQuery, type Sort } from '@/lib/domain/application-query'
import type { Day } from '@/lib/domain/day'
import { ApplicationRow } from './application-row'
import { rowView, type TableApplication } from './row-view'
import { PageCheckbox } from './selection'

type ApplicationTableProps = {
  applications: readonly TableApplication[]
  query: ApplicationQuery
  today: Day
  zone: string
}

export function ApplicationTable({ applications, query, today, zone }: ApplicationTableProps) {
  return (
    <Table
      label="Applications"
      role="table"
      className="max-md:block max-md:[&>tbody]:block max-md:[&>thead]:sr-only [&_th]:px-2.5! [&_th:first-child]:pl-4!"
    >
      <TableHead>
        <HeaderCell>
          <PageCheckbox />
        </HeaderCell>
        <SortCell query={query} sort="company">
          Company
        </SortCell>
        <SortCell query={query} sort="role">
          Role
        </SortCell>
        <SortCell query={query} sort="since">
          Stage since
        </SortCell>
        <HeaderCell>Now</HeaderCell>
        <SortCell query={query} sort="excitement">
          Excitement
        </SortCell>
        <SortCell query={query} sort="deadline">
          Deadline
        </SortCell>
        <SortCell query={query} sort="updated">
          Changed
        </SortCell>
        <HeaderCell>
          <span className="sr-only">Move</span>
        </HeaderCell>
      </TableHead>
      <tbody role="rowgroup">
        {applications.map((application) => (
          <ApplicationRow key={application.id} row={rowView(application, { today, zone })} today={today} />
        ))}
      </tbody>
    </Table>
  )
}

type SortCellProps = { query: ApplicationQuery; sort: Sort; children: string }

/** A click sorts by this column; on the one that is sorted by, it turns the order round. */
function SortCell({ query, sort, children }: SortCellProps) {
  const isSorted = query.sort === sort
  const order = isSorted ? (query.order === 'asc' ? 'desc' : 'asc') : FIRST_ORDER[sort]
  return (
    <HeaderCell
      sortHref={applicationsHref(query, { sort, order })}
      sorted={isSorted ? (query.order === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {children}
    </HeaderCell>
  )
}
