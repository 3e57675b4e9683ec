import { db, inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn, instantAt, type Day } from '@/lib/domain/day'
import type { DuplicateChoice, Opportunity } from '@/lib/domain/import/duplicates'
import type { Format } from '@/lib/domain/import/formats'
import { isLongPast, type HistoryMove } from '@/lib/domain/import/history'
import { LONGEST_FILLED_IN } from '@/lib/domain/import/limits'
import type { RowReason } from '@/lib/domain/import/plan'
import { RefusedError } from '@/lib/errors'
import type { ApplicationDetails } from '@/lib/schemas/application'
import { logEntries } from './application-logging'
import { addOwnReminders } from './custom-reminders'
import { linkContacts, type Placed } from './import-contacts'
import { fillIn, type KeptFilling } from './import-filling'
import { findTwins, type Twin } from './import-twins'
import { loadPreferences, type UserPreferences } from './preferences'
import type { UserId } from './user-id'

/** One row that is ready to be written. */
export interface ImportRow {
  row: number
  about: Opportunity
  details: ApplicationDetails
  tags: readonly string[]
  moves: readonly HistoryMove[]
  isArchived: boolean
  contact: { name: string; email: string | null } | null
  nextAction: { text: string; day: Day } | null
}

export interface ImportOrder {
  fileName: string
  format: Format
  rows: readonly ImportRow[]
  /** What becomes of rows that are there already. */
  there: DuplicateChoice
}

export interface ImportResult {
  /** Null where nothing was added or filled in: there is nothing to take back. */
  id: string | null
  added: number
  updated: number
  skipped: RowReason[]
}

export interface ImportProgress {
  step: 'writing' | 'planning'
  done: number
  total: number
}

/** Long enough for twenty thousand rows on a slow disk. */
const TIMEOUT_MS = 120_000

/**
 * Brings in a whole list, or nothing of it: one transaction. What is there already is left alone, filled in where it
 * says nothing, or added once more, as the person chose.
 */
export function importApplications(
  userId: UserId,
  { fileName, format, rows, there }: ImportOrder,
  now: Date,
  onProgress: (progress: ImportProgress) => Promise<void> = () => Promise.resolve(),
): Promise<ImportResult> {
  return inTransaction(
    userId,
    async (tx) => {
      const preferences = await loadPreferences(userId, tx)
      const twins = await findTwins(
        tx,
        userId,
        rows.map(({ about }) => about),
      )
      const { toAdd, toFill, skipped } = sorted(rows, twins, there)
      const filled = await fillIn(tx, userId, toFill, now)
      const updated = new Set(filled.map(({ row }) => row))
      skipped.push(
        ...toFill
          .filter(({ row }) => !updated.has(row.row))
          .map(({ row }) => skip(row, 'is already there, and this row says nothing more of it')),
      )
      skipped.sort((a, b) => a.row - b.row)
      if (toAdd.length + filled.length === 0) return { id: null, added: 0, updated: 0, skipped }
      const counts = { added: toAdd.length, updated: filled.length, skipped: skipped.length }
      const { id } = await tx.import.create({
        data: { userId, fileName, format, ...counts, createdAt: now },
        select: { id: true },
      })
      const placed = await write(tx, userId, id, toAdd, preferences, now, onProgress)
      const { added: people, links } = await linkContacts(tx, userId, [...placed, ...filled], now)
      const personIn = new Map(links.map(({ applicationId, personId }) => [applicationId, personId]))
      const kept = filled.map(({ applicationId, values, tagIds, contact }): KeptFilling => {
        const personId = contact === null ? undefined : personIn.get(applicationId)
        return { applicationId, values, tagIds, personId }
      })
      const filledIn = JSON.stringify({ filled: kept, people })
      if (filledIn.length > LONGEST_FILLED_IN) throw new RefusedError(FILLS_IN_TOO_MUCH)
      await tx.import.update({ where: { userId_id: { userId, id } }, data: { filledIn } })
      return { id, ...counts, skipped }
    },
    { timeoutMs: TIMEOUT_MS },
  )
}

const FILLS_IN_TOO_MUCH =
  'This list fills in more than could be taken back in one go, so nothing was brought in. Split it, and bring in one part after the other.'

function sorted(rows: readonly ImportRow[], twins: readonly (Twin | null)[], there: DuplicateChoice) {
  const toAdd: ImportRow[] = []
  const toFill: { row: ImportRow; id: string }[] = []
  const skipped: RowReason[] = []
  for (const [index, row] of rows.entries()) {
    const twin = twins[index]
    if (!twin || there === 'add') toAdd.push(row)
    else if (twin.isTrashed) skipped.push(skip(row, 'lies in your trash; restore it there'))
    else if (there === 'fill') toFill.push({ row, id: twin.id })
    else skipped.push(skip(row, 'is already there'))
  }
  return { toAdd, toFill, skipped }
}

function skip({ row, details: { company, role } }: ImportRow, why: string): RowReason {
  return { row, reason: `${role} at ${company} ${why}.` }
}

/** Writes the new ones and what belongs to them but their contacts. */
async function write(
  tx: Transaction,
  userId: UserId,
  importId: string,
  rows: readonly ImportRow[],
  preferences: UserPreferences,
  now: Date,
  onProgress: (progress: ImportProgress) => Promise<void>,
): Promise<Placed[]> {
  const today = dayIn(now, preferences.zone)
  const { numbers } = preferences.rules['feedback-request']
  const calendar = preferences.calendarFor()
  const total = rows.length
  const ids = await logEntries(
    tx,
    userId,
    rows.map((row) => ({ ...row, isHistory: isLongPast(row.moves, today, calendar, numbers) })),
    now,
    {
      importId,
      onWritten: (done) => onProgress({ step: 'writing', done, total }),
      onPlanned: (done, of) => onProgress({ step: 'planning', done, total: of }),
    },
  )
  const placed = rows.map((row, index) => ({ ...row, applicationId: ids[index]! }))
  const reminders = placed.flatMap(({ nextAction, applicationId }) => {
    if (nextAction === null) return []
    const plannedFor = instantAt(nextAction.day, preferences.reminderTime, preferences.zone)
    return [
      { ...nextAction, applicationId, title: nextAction.text, plannedFor, time: preferences.reminderTime },
    ]
  })
  await addOwnReminders(tx, userId, reminders, preferences, now)
  return placed
}

/** Until when a whole import can be taken back. */
export const UNDO_DAYS = 7

/** The moment from which an import stays. */
export function undoneBy(createdAt: Date): Date {
  return new Date(createdAt.getTime() + UNDO_DAYS * 86_400_000)
}

export interface PastImport {
  id: string
  fileName: string
  format: Format
  added: number
  updated: number
  skipped: number
  createdAt: Date
  undoneAt: Date | null
  /** Null where it is past being taken back. */
  undoUntil: Date | null
}

const SHOWN = 20

/** What was brought in before, the latest first. */
export async function listImports(userId: UserId, now: Date): Promise<PastImport[]> {
  const rows = await db.import.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    omit: { userId: true, filledIn: true },
  })
  return rows.map((row) => {
    const until = undoneBy(row.createdAt)
    return {
      ...row,
      format: row.format as Format,
      undoUntil: row.undoneAt === null && until > now ? until : null,
    }
  })
}

/** Which of these rows are there already, and which of those in the trash: for the look at a list before it is brought in. */
export async function countThere(
  userId: UserId,
  rows: readonly Opportunity[],
): Promise<{ there: number; trashed: number }> {
  const twins = await findTwins(db, userId, rows)
  return {
    there: twins.filter((twin) => twin && !twin.isTrashed).length,
    trashed: twins.filter((twin) => twin?.isTrashed).length,
  }
}
