import { expect, it } from 'vitest'
import { exportApplications } from '@/lib/data/application-export'
import { at, createTestUser, logTestApplication, moveTestApplication } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import { db } from '@/lib/db/client'
import { asDay } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { readApplicationQuery } from '@/lib/schemas/application-filters'
import { importChoices } from '@/lib/schemas/import'
import { TABLE_HEADER, tableLine } from './application-table'
import { CSV_START } from './csv'
import { runImport } from './table/run'

const now = at('2026-11-23')
const viewer = { zone: 'UTC', country: null, today: asDay('2026-11-23') }
const bring = (userId: UserId, text: string) =>
  runImport(userId, { text, fileName: '' }, importChoices.parse({}), viewer, now, () => Promise.resolve())

async function linesOf(userId: UserId): Promise<string[]> {
  const lines: string[] = []
  for await (const rows of exportApplications(userId, readApplicationQuery({}), now)) {
    lines.push(...rows.map(tableLine))
  }
  return lines.toSorted()
}

async function pathsOf(userId: UserId): Promise<string[]> {
  const rows = await db.application.findMany({ where: { userId }, orderBy: { company: 'asc' } })
  return rows.map(({ company, path }) => `${company}: ${path}`)
}

async function log(userId: UserId, company: string, stages: readonly [Stage, string][]): Promise<void> {
  const [[stage, day], ...moves] = stages as [[Stage, string], ...[Stage, string][]]
  const { id } = await logTestApplication(
    userId,
    { company, stage, day, place: '=Köln', tags: 'remote, "fin"', deadline: '2026-12-10' },
    now,
  )
  let from = stage
  for (const [to, on] of moves) {
    await moveTestApplication(userId, { applicationId: id, from, to, day: on }, now)
    from = to
  }
}

it('the table’s own CSV, exported and imported, gives the same applications', async () => {
  const ana = await createTestUser()
  await log(ana, 'Alder', [['SAVED', '2026-10-01']])
  await log(ana, 'Birch', [['APPLIED', '2026-10-01']])
  await log(ana, 'Cedar', [
    ['SAVED', '2026-10-01'],
    ['APPLIED', '2026-10-05'],
    ['REJECTED', '2026-10-20'],
  ])
  await log(ana, 'Dogwood', [
    ['APPLIED', '2026-10-01'],
    ['INTERVIEWING', '2026-10-09'],
  ])
  await log(ana, 'Elm', [['INTERVIEWING', '2026-10-01']])
  await log(ana, 'Fern', [
    ['APPLIED', '2026-10-01'],
    ['SCREENING', '2026-10-01'],
  ])
  await bring(ana, 'Company,Role,Status,Date Applied\nGorse,Cook,Rejected,\nHazel,Cook,Rejected,2026-10-01')

  const lines = await linesOf(ana)
  expect(lines).toHaveLength(8)
  const bea = await createTestUser()
  expect(await bring(bea, CSV_START + TABLE_HEADER + lines.join(''))).toMatchObject({ added: 8, skipped: [] })
  expect(await linesOf(bea)).toEqual(lines)
  expect(await pathsOf(bea)).toEqual(await pathsOf(ana))
})
