import type { Day } from '@/lib/domain/day'
import { sayDay, sayList, sayShortDay } from '@/lib/domain/wording'
import { orderIn, readDate, type DateForm, type DateOrder } from './dates'

export interface DateColumn {
  name: string
  cells: readonly string[]
}

export interface DateReading {
  order: DateOrder
  /** The person said so, the dates tell it, or it is only the custom where the person or the list is from. */
  basis: 'chosen' | 'told' | 'custom'
  /** A date that reads differently in the other order, as written; null where there is none. */
  example: { text: string; day: Day; otherwise: Day } | null
  /** How many dates tell each order. */
  told: Record<DateOrder, number>
  /** The columns in which nothing can be taken for granted, and why. */
  mixed: ReadonlyMap<string, string>
}

const FORM_EXAMPLES: Record<DateForm, string> = {
  iso: '2026-03-09',
  named: '9 Mar 2026',
  dotted: '09.03.2026',
  serial: 'a number such as 46090',
  numeric: '3/9/2026',
}

/** So many ways of writing a date in one column are too many to be sure of any that leaves its order open. */
const TOO_MANY_FORMS = 3

/**
 * Which number is the month, from every date of every column: a 25 can only be a day. Where none tells, `custom` does.
 */
export function readingOf(
  columns: readonly DateColumn[],
  { chosen, custom, zone }: { chosen: DateOrder | null; custom: DateOrder; zone: string },
): DateReading {
  const told = { 'day-first': 0, 'month-first': 0 }
  for (const { cells } of columns) for (const cell of cells) count(told, orderIn(cell))
  const isTold = told['day-first'] !== told['month-first']
  const order =
    chosen ?? (isTold ? (told['day-first'] > told['month-first'] ? 'day-first' : 'month-first') : custom)
  return {
    order,
    basis: chosen !== null ? 'chosen' : isTold ? 'told' : 'custom',
    example: exampleOf(columns, order, zone),
    told,
    mixed: new Map(
      columns.flatMap(({ name, cells }): [string, string][] => {
        const why = whyMixed(cells, order, zone)
        return why === null ? [] : [[name, why]]
      }),
    ),
  }
}

/** The day in one cell, or why there is none, as the end of a sentence about it. */
export function dayInCell(
  text: string,
  column: string,
  reading: DateReading,
  { zone, today }: { zone: string; today: Day },
): { day: Day } | { problem: string } {
  const { order, basis, mixed } = reading
  const read = readDate(text, order, zone)
  const quoted = `“${text.slice(0, 40)}” in “${column}”`
  if (read === null) {
    const other = readDate(text, order === 'day-first' ? 'month-first' : 'day-first', zone)
    if (other === null) return { problem: `${quoted} is not a date that can be read.` }
    const first = order === 'day-first' ? 'day' : 'month'
    return { problem: `${quoted} is no date when the ${first} comes first, as in the other rows.` }
  }
  const why = mixed.get(column)
  if (why !== undefined && basis !== 'chosen' && read.otherwise !== null) {
    const either = `${sayShortDay(read.day, today)} or ${sayShortDay(read.otherwise, today)}`
    return { problem: `${quoted} could be ${either}: ${why}. Choose the order of the dates.` }
  }
  return { day: read.day }
}

/** How the example reads, as a sentence. */
export function sayExample({ text, day, otherwise }: NonNullable<DateReading['example']>, today: Day) {
  return `“${text}” is read as ${sayDay(day, today)}, not as ${sayDay(otherwise, today)}.`
}

/** Which number people write first where somebody lives: the month in the United States, the day elsewhere. */
export function customOrder(country: string | null, zone: string): DateOrder {
  if (country !== null) return country === 'US' ? 'month-first' : 'day-first'
  return AMERICAN_ZONE.test(zone) ? 'month-first' : 'day-first'
}

const AMERICAN_ZONE =
  /^(?:US\/|Pacific\/Honolulu|America\/(?:New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Indiana|Kentucky|North_Dakota))/

function count(told: Record<DateOrder, number>, order: DateOrder | null): void {
  if (order !== null) told[order] += 1
}

function exampleOf(columns: readonly DateColumn[], order: DateOrder, zone: string) {
  for (const { cells } of columns) {
    for (const text of cells) {
      const read = readDate(text, order, zone)
      if (read?.otherwise) return { text: text.trim(), day: read.day, otherwise: read.otherwise }
    }
  }
  return null
}

/** Why a date of this column that leaves its order open is not to be guessed at, or null where it may be. */
function whyMixed(cells: readonly string[], order: DateOrder, zone: string): string | null {
  const orders = new Set(cells.map(orderIn).filter((told) => told !== null))
  if (orders.size > 1) return 'this column has the day first in some rows and the month first in others'
  const forms = new Set(cells.flatMap((cell) => readDate(cell, order, zone)?.form ?? []))
  if (forms.size < TOO_MANY_FORMS) return null
  return `this column writes its dates in ${forms.size} ways (${sayList([...forms].map((form) => FORM_EXAMPLES[form]))})`
}
