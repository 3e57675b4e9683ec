import Link from 'next/link'
import { applicationsHref } from '@/components/applications/filters/address'
import { MoveMenu } from '@/components/applications/move-menu'
import { Badge } from '@/components/ui/badge'
import { StagePill } from '@/components/ui/stage-pill'
import { Cell, HeaderCell, Table, TableHead, TableRow } from '@/components/ui/table'
import { DayStamp, Timestamp } from '@/components/ui/timestamp'
import { TONE_TEXT } from '@/components/ui/tone'
import type { CardNote } from '@/lib/domain/application-card'
import { dayIn, type Day } from '@/lib/domain/day'
import { isClosed, type Stage } from '@/lib/domain/lifecycle'
import { sayDay, sayRelativeDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { FIRST_ORDER, type ApplicationQuery, type Sort } from '@/lib/domain/application-query'
import { PageCheckbox, RowCheckbox } from './selection'

export interface TableApplication extends CardNote {
  id: string
  company: string
  role: string
  stage: Stage
  stageSince: Day
  sinceKnown: boolean
  excitement: number | null
  deadline: Day | null
  updatedAt: Date
  tags: readonly string[]
}

type ApplicationTableProps = {
  applications: readonly TableApplication[]
  query: ApplicationQuery
  today: Day
  zone: string
}

// On a phone every row becomes a card: roles keep it a table for those who hear it.
const ROW =
  'max-md:grid max-md:grid-cols-[auto_1fr_auto] max-md:gap-x-3 max-md:gap-y-1 max-md:px-4 max-md:py-3'
const INNER = 'max-md:p-0! md:px-2.5! md:first:pl-4! md:last:pr-3!'
/** A tick or a button of a finger's size, beside the lines of its card. */
const BESIDE = 'max-md:row-start-1 max-md:row-span-3 touch:max-md:-mt-3'
const BELOW = 'max-md:col-start-2 max-md:col-span-2 max-md:empty:hidden'

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
          <Row key={application.id} application={application} today={today} zone={zone} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ application, today, zone }: { application: TableApplication; today: Day; zone: string }) {
  const { id, company, role, stage, stageSince, sinceKnown, excitement, deadline, updatedAt, tags } =
    application
  return (
    <TableRow role="row" className={ROW}>
      <Cell role="cell" className={`${INNER} ${BESIDE}`}>
        <RowCheckbox id={id} name={`${role}, ${company}`} />
      </Cell>
      <Cell role="cell" className={`${INNER} font-medium wrap-anywhere md:min-w-36`}>
        <Link
          href={paths.application(id)}
          prefetch={false}
          className="line-clamp-2 hover:underline"
          title={company}
        >
          <bdi>{company}</bdi>
        </Link>
      </Cell>
      <Cell
        role="cell"
        className={`${INNER} wrap-anywhere max-md:col-start-2 max-md:row-start-2 md:min-w-40`}
      >
        <span className="line-clamp-2 max-md:text-muted" title={role}>
          <bdi>{role}</bdi>
        </span>
        <Tags tags={tags} />
      </Cell>
      <Cell role="cell" className={`${INNER} max-md:col-start-2 max-md:row-start-3`}>
        <StagePill stage={stage} />
        <span className="text-small whitespace-nowrap text-muted max-md:ml-2 md:block md:pl-2">
          {sinceKnown ? <DayStamp day={stageSince}>{sayDay(stageSince, today)}</DayStamp> : 'day not known'}
        </span>
      </Cell>
      <Cell role="cell" className={`${INNER} ${BELOW} text-small md:min-w-36`}>
        <NowCell note={application} isClosed={isClosed(stage)} />
      </Cell>
      <Cell role="cell" className={`${INNER} ${BELOW} text-small whitespace-nowrap text-muted`}>
        {excitement === null ? null : (
          <>
            <span className="md:hidden">Excitement </span>
            {excitement} of 5
          </>
        )}
      </Cell>
      <Cell role="cell" className={`${INNER} ${BELOW} text-small whitespace-nowrap text-muted`}>
        {deadline ? (
          <>
            <span className="md:hidden">Deadline </span>
            <DayStamp day={deadline}>{sayDay(deadline, today)}</DayStamp>
          </>
        ) : null}
      </Cell>
      <Cell role="cell" className={`${INNER} text-small whitespace-nowrap text-muted max-md:hidden`}>
        <Timestamp at={updatedAt} zone={zone}>
          {sayRelativeDay(dayIn(updatedAt, zone), today)}
        </Timestamp>
      </Cell>
      <Cell role="cell" className={`${INNER} ${BESIDE} max-md:col-start-3 max-md:-mr-2 md:py-1.5`}>
        <MoveMenu application={{ id, company, role, stage }} today={today} />
      </Cell>
    </TableRow>
  )
}

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      {tags.map((tag) => (
        <Badge key={tag}>
          <bdi className="max-w-40 truncate">{tag}</bdi>
        </Badge>
      ))}
    </span>
  )
}

/** Of a closed one the stage has said it all; what is still to do stands here all the same. */
function NowCell({ note: { note, flag, preparation }, isClosed }: { note: CardNote; isClosed: boolean }) {
  return (
    <>
      {isClosed ? null : <span className="text-muted max-md:mr-3 md:block">{note}</span>}
      {flag ? <span className={`md:block ${TONE_TEXT[flag.tone]}`}>{flag.text}</span> : null}
      {preparation ? (
        <span className="text-accent md:block">
          prepared {preparation.done}/{preparation.total}
        </span>
      ) : null}
    </>
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
