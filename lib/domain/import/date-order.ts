import type { Day } from '@/lib/domain/day'
import { sayDay, sayList, sayShortDay } from '@/lib/domain/wording'
import { orderIn, readDate, type DateForm, type DateOrder, type DateOrders } from './dates'

export interface DateColumn {
  name: string
  cells: readonly string[]
}

export interface DateReading {
  /** That of the list's dates; of those without dots where it has both. */
  order: DateOrder
  orders: DateOrders
  /** The person said so, the dates tell it, or it is only the custom where the person or the list is from. */
  basis: 'chosen' | 'told' | 'custom'
  /** A date that reads differently in the other order, as written; null where there is none. */
  example: { text: string; day: Day; otherwise: Day } | null
  /** How many dates tell each order. */
  told: Record<DateOrder, number>
  /** The columns in which dates of these forms cannot be taken for granted, and why. */
  mixed: ReadonlyMap<string, Mixed>
}

interface Mixed {
  why: string
  forms: readonly DateForm[]
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
 * With dots between them the day comes first, unless dates with dots tell otherwise.
 */
export function readingOf(
  columns: readonly DateColumn[],
  { chosen, custom, zone }: { chosen: DateOrder | null; custom: DateOrder; zone: string },
): DateReading {
  const cells = columns.flatMap((column) => column.cells)
  const dotted = countOrders(cells, true)
  const others = countOrders(cells, false)
  // That a date with dots has its day first is no news, and says nothing of the others.
  const told = { ...others, 'month-first': others['month-first'] + dotted['month-first'] }
  const orders = {
    dotted: chosen ?? firstOf(dotted, 'day-first'),
    others: chosen ?? firstOf(told, custom),
  }
  const forms = formsIn(cells, orders, zone)
  const order = forms.has('dotted') && !forms.has('numeric') ? orders.dotted : orders.others
  const isTold = told['day-first'] !== told['month-first']
  return {
    order,
    orders,
    basis: chosen !== null ? 'chosen' : isTold ? 'told' : 'custom',
    example: exampleOf(cells, orders, zone),
    told,
    mixed: new Map(
      columns.flatMap(({ name, cells }): [string, Mixed][] => {
        const mixed = whyMixed(cells, orders, zone)
        return mixed === null ? [] : [[name, mixed]]
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
  const { orders, basis, mixed } = reading
  const read = readDate(text, orders, zone)
  const quoted = `“${text.slice(0, 40)}” in “${column}”`
  if (read === null) {
    const told = orderIn(text)
    if (told === null) return { problem: `${quoted} is not a date that can be read.` }
    const first = told.order === 'day-first' ? 'month' : 'day'
    return { problem: `${quoted} is no date when the ${first} comes first, as in the other rows.` }
  }
  const found = mixed.get(column)
  if (found?.forms.includes(read.form) && basis !== 'chosen' && read.otherwise !== null) {
    const either = `${sayShortDay(read.day, today)} or ${sayShortDay(read.otherwise, today)}`
    return { problem: `${quoted} could be ${either}: ${found.why}. Choose the order of the dates.` }
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

function countOrders(cells: readonly string[], isDotted: boolean): Record<DateOrder, number> {
  const counts = { 'day-first': 0, 'month-first': 0 }
  for (const cell of cells) {
    const told = orderIn(cell)
    if (told?.isDotted === isDotted) counts[told.order] += 1
  }
  return counts
}

/** What most dates tell; `otherwise` where it is as many on both sides. */
function firstOf(counts: Record<DateOrder, number>, otherwise: DateOrder): DateOrder {
  if (counts['day-first'] === counts['month-first']) return otherwise
  return counts['day-first'] > counts['month-first'] ? 'day-first' : 'month-first'
}

function formsIn(cells: readonly string[], orders: DateOrders, zone: string): ReadonlySet<DateForm> {
  return new Set(cells.flatMap((cell) => readDate(cell, orders, zone)?.form ?? []))
}

/** A date that the order decides on; one without dots before all, since only there it is a question of custom. */
function exampleOf(cells: readonly string[], orders: DateOrders, zone: string): DateReading['example'] {
  let found: DateReading['example'] = null
  for (const text of cells) {
    const read = readDate(text, orders, zone)
    if (!read?.otherwise || (found !== null && read.form === 'dotted')) continue
    found = { text: text.trim(), day: read.day, otherwise: read.otherwise }
    if (read.form !== 'dotted') break
  }
  return found
}

/** Why a date of this column that leaves its order open is not to be guessed at, or null where it may be. */
function whyMixed(cells: readonly string[], orders: DateOrders, zone: string): Mixed | null {
  const hasBoth = [true, false].some((isDotted) =>
    Object.values(countOrders(cells, isDotted)).every((count) => count > 0),
  )
  if (hasBoth) {
    const why = 'this column has the day first in some rows and the month first in others'
    return { why, forms: ['numeric', 'dotted'] }
  }
  const forms = formsIn(cells, orders, zone)
  if (forms.size < TOO_MANY_FORMS) return null
  const examples = sayList([...forms].map((form) => FORM_EXAMPLES[form]))
  return { why: `this column writes its dates in ${forms.size} ways (${examples})`, forms: ['numeric'] }
}
