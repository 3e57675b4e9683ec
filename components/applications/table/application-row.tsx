'use client'

import { MoveMenu } from '@/components/applications/move-menu'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { StagePill } from '@/components/ui/stage-pill'
import { Stamp, type StampView } from '@/components/ui/stamp'
import { Cell, TableRow } from '@/components/ui/table'
import { TONE_TEXT } from '@/components/ui/tone'
import type { CardNote } from '@/lib/domain/application-card'
import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { paths } from '@/lib/paths'
import { RowCheckbox } from './selection'

export type RowView = Pick<CardNote, 'flag' | 'preparation'> & {
  id: string
  company: string
  role: string
  stage: Stage
  tags: readonly string[]
  /** Null where nobody knows the day. */
  since: StampView | null
  note: string | null
  excitement: number | null
  deadline: StampView | null
  changed: StampView
}

// On a phone every row becomes a card: roles keep it a table for those who hear it.
const CARD =
  'max-md:grid max-md:grid-cols-[auto_1fr_auto] max-md:gap-x-3 max-md:gap-y-1 max-md:px-4 max-md:py-3'
/** Said of all cells by their row: in each of them it would be a tenth of the page. */
const CELLS = 'max-md:*:p-0! md:*:px-2.5! md:*:first:pl-4! md:*:last:pr-3!'
const ROW = `${CARD} ${CELLS}`
/** A tick or a button of a finger's size, beside the lines of its card. */
const BESIDE = 'max-md:row-start-1 max-md:row-span-3 touch:max-md:-mt-3'
const BELOW = 'max-md:col-start-2 max-md:col-span-2 max-md:empty:hidden'

/**
 * One row of the table. It stands in the page's script, so that the server sends what it says instead of all its
 * elements twice.
 */
export function ApplicationRow({ row, today }: { row: RowView; today: Day }) {
  const { id, company, role, stage, tags, since, note, flag, preparation, excitement, deadline, changed } =
    row
  return (
    <TableRow role="row" className={ROW}>
      <Cell role="cell" className={BESIDE}>
        <RowCheckbox id={id} name={`${role}, ${company}`} />
      </Cell>
      <Cell role="cell" className="font-medium wrap-anywhere md:min-w-36">
        <Link href={paths.application(id)} className="line-clamp-2 hover:underline" title={company}>
          <bdi>{company}</bdi>
        </Link>
      </Cell>
      <Cell role="cell" className="wrap-anywhere max-md:col-start-2 max-md:row-start-2 md:min-w-40">
        <span className="line-clamp-2 max-md:text-muted" title={role}>
          <bdi>{role}</bdi>
        </span>
        <Tags tags={tags} />
      </Cell>
      <Cell role="cell" className="max-md:col-start-2 max-md:row-start-3">
        <StagePill stage={stage} />
        <span className="text-small whitespace-nowrap text-muted max-md:ml-2 md:block md:pl-2">
          {since ? <Stamp {...since} /> : 'day not known'}
        </span>
      </Cell>
      <Cell role="cell" className={`${BELOW} text-small md:min-w-36`}>
        {note === null ? null : <span className="text-muted max-md:mr-3 md:block">{note}</span>}
        {flag ? <span className={`md:block ${TONE_TEXT[flag.tone]}`}>{flag.text}</span> : null}
        {preparation ? (
          <span className="text-accent md:block">
            prepared {preparation.done}/{preparation.total}
          </span>
        ) : null}
      </Cell>
      <Cell role="cell" className={`${BELOW} text-small whitespace-nowrap text-muted`}>
        {excitement === null ? null : (
          <>
            <span className="md:hidden">Excitement </span>
            {excitement} of 5
          </>
        )}
      </Cell>
      <Cell role="cell" className={`${BELOW} text-small whitespace-nowrap text-muted`}>
        {deadline ? (
          <>
            <span className="md:hidden">Deadline </span>
            <Stamp {...deadline} />
          </>
        ) : null}
      </Cell>
      <Cell role="cell" className="text-small whitespace-nowrap text-muted max-md:hidden">
        <Stamp {...changed} />
      </Cell>
      <Cell role="cell" className={`${BESIDE} max-md:col-start-3 max-md:-mr-2 md:py-1.5`}>
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
