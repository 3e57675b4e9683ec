import type { Day } from '@/lib/domain/day'
import { readingOf, type DateReading } from './date-order'
import { DATE_ORDERS, readDate, type DateOrder } from './dates'
import { outcomeOf, type ImportDraft } from './draft'
import { DAY_FIELDS, type ColumnUse, type Mapping } from './fields'
import { factsOf, formatOf, headerRowOf, mappingOf, type Format } from './formats'
import { stageWords, type StageChoice, type StageWord } from './stage-words'

export type Rows = readonly (readonly string[])[]

export interface ImportChoices {
  /** Null: as the names of the columns say. */
  mapping: Mapping | null
  stages: Readonly<Record<string, StageChoice>>
  /** Null: as the dates say. */
  dateOrder: DateOrder | null
}

export interface PersonFacts {
  zone: string
  today: Day
  /** Which number is the month where the person lives. */
  dateOrder: DateOrder
  lineLength: number
}

export interface Recognised {
  format: Format
  /** Where the columns are named, counted from 0. */
  headerRow: number
  header: readonly string[]
  mapping: Mapping
  /** Of the stage column; empty where there is none. */
  stages: readonly StageWord[]
  /** Null where no column is a date. */
  dates: DateReading | null
  drafts: readonly ImportDraft[]
  /** Rows that cannot be brought in as they are. */
  problems: readonly RowReason[]
  /** Rows that the person left out by their stage. */
  leftOut: readonly RowReason[]
}

export interface RowReason {
  row: number
  reason: string
}

/** What a table says, read as its columns are named or as the person chose. */
export function recognise(rows: Rows, choices: ImportChoices, person: PersonFacts): Recognised {
  const headerRow = headerRowOf(rows)
  const header = rows[headerRow] ?? []
  const body = rows.slice(headerRow + 1)
  const format = formatOf(header)
  const mapping = choices.mapping ?? withoutFalseDays(mappingOf(header, format), body, person.zone)
  const hasDates = DAY_FIELDS.some((field) => mapping.includes(field))
  const dates = readingOf(dateColumns(header, mapping, body), {
    chosen: choices.dateOrder,
    custom: factsOf(format).dateOrder ?? person.dateOrder,
    zone: person.zone,
  })
  const context = { header, mapping, format, stages: choices.stages, dates, ...person }
  const drafts: ImportDraft[] = []
  const problems: RowReason[] = []
  const leftOut: RowReason[] = []
  for (const [index, cells] of body.entries()) {
    if (isBlank(cells)) continue
    const outcome = outcomeOf(cells, headerRow + index + 2, context)
    if (outcome.kind === 'draft') drafts.push(outcome.draft)
    else (outcome.kind === 'problem' ? problems : leftOut).push({ row: outcome.row, reason: outcome.reason })
  }
  return {
    format,
    headerRow,
    header,
    mapping,
    stages: stageWordsOf(body, mapping, choices),
    dates: hasDates ? dates : null,
    drafts,
    problems,
    leftOut,
  }
}

export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

function stageWordsOf(body: Rows, mapping: Mapping, { stages }: ImportChoices): StageWord[] {
  const column = mapping.indexOf('stage')
  if (column === -1) return []
  return stageWords(
    body.filter((cells) => !isBlank(cells)).map((cells) => cells[column] ?? ''),
    stages,
  )
}

function dateColumns(header: readonly string[], mapping: Mapping, body: Rows) {
  return mapping.flatMap((use, index) =>
    isDayUse(use)
      ? [{ name: header[index]?.trim() ?? '', cells: body.map((cells) => cells[index] ?? '') }]
      : [],
  )
}

const isDayUse = (use: ColumnUse) => (DAY_FIELDS as readonly ColumnUse[]).includes(use)

/** A column that is named like a date and holds none, such as "Applied: yes", is none. */
function withoutFalseDays(mapping: readonly ColumnUse[], body: Rows, zone: string): ColumnUse[] {
  return mapping.map((use, index) => {
    if (!isDayUse(use)) return use
    const cells = body.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
    const isFalse = cells.length > 0 && !cells.some((cell) => readsAsDate(cell, zone))
    return isFalse ? null : use
  })
}

const readsAsDate = (cell: string, zone: string) =>
  DATE_ORDERS.some((order) => readDate(cell, { dotted: order, others: order }, zone) !== null)
