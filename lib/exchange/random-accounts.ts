import fc from 'fast-check'
import { z } from 'zod'
import { EXPORT_FORMAT, EXPORT_VERSION } from '@/lib/data/export-everything'
import * as cell from '@/lib/schemas/exported-cells'
import {
  EXPORTED_LISTS,
  EXPORTED_ROWS,
  KEYS,
  referencesOf,
  type ExportedList,
} from '@/lib/schemas/exported-rows'

/** Random accounts for tests: every list has rows, every column any value that it may have, every reference is there. */

export type RandomRow = Record<string, unknown>
export type RandomAccount = Record<ExportedList, RandomRow[]>

const anyText = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\u0000', '')) // no database keeps it
const nearFormula = fc
  .tuple(fc.constantFrom('=', "'=", ' +', '\t-', '"', '\r\n'), anyText)
  .map((parts) => parts.join(''))
const text = fc.oneof(anyText, nearFormula, fc.constantFrom('', 'Zoë 🚀', 'مثال', '</script>'))
const moment = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2150-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const day = moment.map((instant) => instant.slice(0, 10))

const FILLED_IN = JSON.stringify({
  filled: [{ applicationId: 'a', values: { place: 'Lisbon', excitement: 3 }, tagIds: ['t'] }],
  people: ['p'],
})

const CELLS = new Map<unknown, fc.Arbitrary<unknown>>([
  [cell.short, text],
  [cell.folded, text],
  [cell.long, text],
  [cell.key, fc.uuid()],
  [cell.day, day],
  [cell.moment, moment],
  [cell.zone, fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns')],
  [cell.filledIn, fc.constantFrom('[]', FILLED_IN)],
  [cell.localStart, moment.map((instant) => instant.slice(0, 16))],
  [cell.count, fc.integer({ min: 0, max: 2_147_483_647 })],
  [cell.listText, fc.array(fc.jsonValue()).map((list) => JSON.stringify(list).replaceAll('\\u0000', ''))],
])

/** What is more than its type. */
const COLUMNS: Record<string, fc.Arbitrary<unknown>> = {
  rule: fc.constantFrom('custom', 'nudge', 'thank-you'),
  path: fc.constantFrom('SAVED', 'APPLIED>REJECTED', 'SAVED>APPLIED>SCREENING>NO_REPLY'),
  country: fc.constant(null),
  link: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true })),
  preparationScore: fc.option(fc.integer({ min: 100, max: 500 })),
  mediaType: fc.constantFrom('application/pdf', 'text/plain', 'image/png'),
  sha256: fc.stringMatching(/^[\da-f]{64}$/),
}

function valueOf(schema: unknown): fc.Arbitrary<unknown> {
  const known = CELLS.get(schema)
  if (known) return known
  if (schema instanceof z.ZodDefault) return valueOf(schema.unwrap())
  if (schema instanceof z.ZodNullable) return fc.option(valueOf(schema.unwrap()))
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber)
    return fc.integer({ min: schema.minValue ?? 0, max: schema.maxValue ?? 9 })
  if (schema instanceof z.ZodString) return text
  throw new Error('A column of a kind that no random value is made for')
}

/** A reminder's state is not that of a country. */
const columnOf = (list: ExportedList, column: string) =>
  list === 'documents' && column === 'fileName'
    ? fc.constantFrom('Zoë 🚀.pdf', 'a "b".txt')
    : column === 'state' && list === 'applications'
      ? fc.constant(null)
      : COLUMNS[column]

function rowOf(list: ExportedList): fc.Arbitrary<RandomRow> {
  const shape = EXPORTED_ROWS[list].shape as Record<string, unknown>
  return fc.record(
    Object.fromEntries(
      Object.entries(shape).map(([column, schema]) => [column, columnOf(list, column) ?? valueOf(schema)]),
    ),
  )
}

/** What must not be twice, besides keys: made different by the key. */
function distinct(list: ExportedList, rows: RandomRow[]): RandomRow[] {
  if (list === 'tags' || list === 'lessons') return rows.map((row) => ({ ...row, folded: row.id }))
  if (list === 'reminders') return rows.map((row) => ({ ...row, occurrence: row.id }))
  if (list !== 'reviews') return rows
  return rows.map((row, index) =>
    rows.findIndex((other) => other.interviewId === row.interviewId) === index
      ? row
      : { ...row, interviewId: null },
  )
}

function joined(account: RandomAccount, picks: readonly number[]): RandomAccount {
  let at = 0
  const pick = <T>(from: readonly T[]): T | undefined => from[(picks[at++ % picks.length] ?? 0) % from.length]
  const done = { ...account }
  for (const list of EXPORTED_LISTS) {
    const rows = account[list].flatMap((row) => {
      const named = { ...row }
      for (const { column, to } of referencesOf(list)) {
        if (named[column] === null) continue
        const parent = pick(done[to])
        if (!parent) return []
        named[column] = parent.id
      }
      return [named]
    })
    const keyOf = (row: RandomRow) => JSON.stringify((KEYS[list] ?? ['id']).map((column) => row[column]))
    done[list] = distinct(list, [...new Map(rows.map((row) => [keyOf(row), row])).values()])
  }
  return done
}

export const randomAccount: fc.Arbitrary<RandomAccount> = fc
  .tuple(
    fc.record(
      Object.fromEntries(
        EXPORTED_LISTS.map((list) => [
          list,
          fc.array(rowOf(list), { maxLength: 5, minLength: list === 'applications' ? 1 : 0 }),
        ]),
      ),
    ),
    fc.array(fc.nat(100), { minLength: 20, maxLength: 40 }),
  )
  .map(([account, picks]) => joined(account as RandomAccount, picks))

/** Of the account itself. */
export const randomPerson: fc.Arbitrary<RandomRow> = fc.record({
  name: text.map((name) => `A${name}`),
  zone: fc.constantFrom('UTC', 'Asia/Kolkata'),
  country: fc.constantFrom(null, 'DE'),
  state: fc.constant(null),
  workingWeek: fc.constantFrom('1,2,3,4,5', '7', '1,2,3,4,5,6,7'),
  reminderTime: fc.constantFrom('00:00', '09:30', '23:59'),
  rules: fc.constantFrom('{}', '{"nudge":{"enabled":false}}'),
  singleKeys: fc.boolean(),
  quietFrom: fc.constantFrom(null, '22:00'),
  quietUntil: fc.constantFrom(null, '07:00'),
  feedReminders: fc.constantFrom('EVENT', 'TODO'),
})

/** As the export would write it. */
export function textOf(account: RandomAccount, user: RandomRow, change: RandomRow = {}): string {
  const exportedAt = '2026-11-23T09:00:00.000Z'
  return JSON.stringify(
    { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt, user, ...account, ...change },
    null,
    1,
  )
}
