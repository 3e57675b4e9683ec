import { addDays, asDay, dayIn, parseDay, type Day } from '@/lib/domain/day'

export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** Which number is the month in dates with dots and in those with other marks: with dots the day mostly comes first. */
export interface DateOrders {
  dotted: DateOrder
  others: DateOrder
}

/** How a date is written: only those of numbers alone leave open which is the month. */
const DATE_FORMS = ['iso', 'named', 'dotted', 'serial', 'numeric'] as const
export type DateForm = (typeof DATE_FORMS)[number]

export interface ReadDate {
  day: Day
  form: DateForm
  /** What the day would be in the other order, where there is such a day. */
  otherwise: Day | null
}

const TIME = String.raw`(?:(?:,|\sat\b)?[\sT]*\d{1,2}[:.h]\d{2}.*)?`
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i')
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const NUMBERS = new RegExp(String.raw`^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})${TIME}$`, 'i')
const WEEKDAY = String.raw`(?:\p{L}{2,10}\.?,?\s+)?`
const DAY_NAMED = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+|de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})${TIME}$`,
  'iu',
)
const NAMED_DAY = new RegExp(
  String.raw`^${WEEKDAY}(\p{L}{3,10})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,?[\s-]+(\d{4})|,\s*['’]?(\d{2}))${TIME}$`,
  'iu',
)
/** Days since the end of 1899, as a spreadsheet keeps them when a column has lost its form: 1954 to 2119. */
const SERIAL = /^([2-7]\d{4})(?:[.,]\d+)?$/
const SERIAL_ZERO = asDay('1900-01-01')

/** By the first three letters, without accents, in the languages that people's lists come in. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'janv'],
  ['feb', 'fev', 'febr'],
  ['mar', 'mrz', 'maer', 'mae'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'mei'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'dic'],
]

/** The day that `text` names, read in `orders` where it leaves that open; null where it names none. */
export function readDate(text: string, orders: DateOrders, zone: string): ReadDate | null {
  const date = text.replace(/\s+/g, ' ').trim()
  if (INSTANT.test(date)) return certain(instantDay(date, zone), 'iso')
  const iso = ISO.exec(date) ?? COMPACT.exec(date)
  if (iso) return certain(dayOf(iso[1], iso[2], iso[3]), 'iso')
  const serial = SERIAL.exec(date)
  if (serial) return certain(addDays(SERIAL_ZERO, Number(serial[1]) - 2), 'serial')
  const named = readNamed(date)
  if (named) return certain(named, 'named')
  return readNumbers(date, orders)
}

/** Which number is the month in `text`, where that can be told from it alone: only one of them can be. */
export function orderIn(text: string): { order: DateOrder; isDotted: boolean } | null {
  const [, first, mark, second] = NUMBERS.exec(text.replace(/\s+/g, ' ').trim()) ?? []
  if (first === undefined) return null
  const isDotted = mark === '.'
  if (Number(first) > 12 && Number(second) <= 12) return { order: 'day-first', isDotted }
  return Number(second) > 12 && Number(first) <= 12 ? { order: 'month-first', isDotted } : null
}

function certain(day: Day | null, form: DateForm): ReadDate | null {
  return day === null ? null : { day, form, otherwise: null }
}

function instantDay(date: string, zone: string): Day | null {
  const instant = new Date(date.replace(' ', 'T').replace(/\s/g, ''))
  return Number.isNaN(instant.getTime()) ? null : parseDay(dayIn(instant, zone))
}

function readNamed(date: string): Day | null {
  const dayNamed = DAY_NAMED.exec(date)
  if (dayNamed) return dayOf(dayNamed[3], monthOf(dayNamed[2]), dayNamed[1])
  const namedDay = NAMED_DAY.exec(date)
  return namedDay ? dayOf(namedDay[3] ?? namedDay[4], monthOf(namedDay[1]), namedDay[2]) : null
}

function readNumbers(date: string, orders: DateOrders): ReadDate | null {
  const [, first, mark, second, year] = NUMBERS.exec(date) ?? []
  if (first === undefined) return null
  const isDotted = mark === '.'
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)]
  const order = isDotted ? orders.dotted : orders.others
  const [day, otherwise] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
  const form = isDotted ? 'dotted' : 'numeric'
  return day === null ? null : { day, form, otherwise: otherwise === day ? null : otherwise }
}

function dayOf(year = '', month: string | null = '', day = ''): Day | null {
  if (month === null) return null
  const whole = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year
  return parseDay(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function monthOf(name = ''): string | null {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const index = MONTHS.findIndex((starts) => starts.some((start) => plain.startsWith(start)))
  return index === -1 ? null : String(index + 1)
}
