import { beforeAll, describe, expect, it } from 'vitest'
import { db, isPostgres } from '@/lib/db/client'
import { SORTS, type Order } from '@/lib/domain/application-query'
import { readApplicationQuery } from '@/lib/schemas/application-filters'
import { exportApplications } from './application-export'
import { countByStage, hasArchived, listApplications } from './application-list'
import { listSources } from './application-sources'
import { setArchived } from './application-bulk'
import { at, createTestUser, logTestApplication, moveTestApplication } from './testing'
import { trashApplications } from './trash'
import type { UserId } from './user-id'

const now = at('2026-11-23')

async function found(userId: UserId, parameters: Record<string, string | string[]>) {
  const query = readApplicationQuery(parameters)
  const { applications } = await listApplications(userId, query, now)
  const counts = await countByStage(userId, { ...query, stages: [] }, now)
  const stages = query.stages.length > 0 ? query.stages : (Object.keys(counts) as (keyof typeof counts)[])
  // Whatever is listed is counted the same way.
  expect(stages.reduce((sum, stage) => sum + counts[stage], 0)).toBe(applications.length)
  return applications.map(({ company }) => company).sort()
}

describe('each filter', () => {
  let userId: UserId

  beforeAll(async () => {
    userId = await createTestUser()
    await logTestApplication(
      userId,
      { company: 'Zoë Labs', role: 'Engineer', source: 'LinkedIn', tags: 'Remote, fintech', excitement: 5 },
      at('2026-11-20'),
    )
    await logTestApplication(
      userId,
      { company: 'Alder', role: 'Staff engineer', source: 'linkedin', excitement: 3, stage: 'SAVED' },
      at('2026-11-20'),
    )
    await logTestApplication(
      userId,
      { company: 'Corvid', role: 'Sales', notes: 'met at the ENGINEER fair', stage: 'SCREENING' },
      at('2026-11-20'),
    )
    // Silent since long: its nudge is due.
    await logTestApplication(userId, { company: 'Orrery', role: 'Analyst' }, at('2026-11-10'))
    // Its rejection is owed a review.
    const { id } = await logTestApplication(userId, { company: 'Northwind', role: 'Clerk' }, at('2026-11-18'))
    await moveTestApplication(
      userId,
      { applicationId: id, from: 'APPLIED', to: 'REJECTED' },
      at('2026-11-19', '12:00'),
    )
    const archived = await logTestApplication(userId, { company: 'Archived', role: 'Engineer' }, now)
    await setArchived(userId, [archived.id], true, now)
    const trashed = await logTestApplication(userId, { company: 'Trashed', role: 'Engineer' }, now)
    await trashApplications(userId, [trashed.id], now)
  }, 60_000)

  it.each([
    ['nothing', {}, ['Alder', 'Corvid', 'Northwind', 'Orrery', 'Zoë Labs']],
    ['one stage', { stage: 'SAVED' }, ['Alder']],
    ['several stages', { stage: ['SAVED', 'REJECTED'] }, ['Alder', 'Northwind']],
    ['text without case and accents, in any field', { q: 'engineer' }, ['Alder', 'Corvid', 'Zoë Labs']],
    ['every word of the text', { q: ' zoe  ENGINEER ' }, ['Zoë Labs']],
    ['text that nothing holds', { q: 'xyzzy' }, []],
    ['the source however it is spelt', { source: 'LINKEDIN' }, ['Alder', 'Zoë Labs']],
    ['a tag', { tag: 'remote' }, ['Zoë Labs']],
    ['excitement or more', { excitement: '3' }, ['Alder', 'Zoë Labs']],
    ['a reminder due', { due: '1' }, ['Northwind', 'Orrery']],
    ['an owed review', { owed: '1' }, ['Northwind']],
    ['the archive', { archived: '1' }, ['Archived']],
    ['all of them at once', { q: 'engineer', source: 'linkedin', excitement: '4' }, ['Zoë Labs']],
    [
      'what an address does not mean',
      { stage: 'HIRED', excitement: 'much', sort: 'x' },
      ['Alder', 'Corvid', 'Northwind', 'Orrery', 'Zoë Labs'],
    ],
  ])('lets through by %s', async (_name, parameters, companies) => {
    expect(await found(userId, parameters)).toEqual(companies)
  })

  it('offers the sources by how often they occur, each once', async () => {
    const sources = await listSources(userId)
    expect(sources.map((source) => source.toLowerCase())).toEqual(['linkedin'])
  })

  it('knows whether there is an archive', async () => {
    expect(await hasArchived(userId)).toBe(true)
    expect(await hasArchived(await createTestUser())).toBe(false)
  })

  it('shows another user nothing', async () => {
    const other = await createTestUser()
    const every: Record<string, string>[] = [
      {},
      { q: 'engineer' },
      { due: '1' },
      { owed: '1' },
      { tag: 'remote' },
    ]
    for (const parameters of every) {
      expect(await found(other, parameters)).toEqual([])
    }
    expect(await listSources(other)).toEqual([])
  })
})

describe('more than a statement holds', () => {
  const MANY = 1_100
  let userId: UserId

  beforeAll(async () => {
    userId = await createTestUser()
    const { id: first } = await logTestApplication(userId, { company: 'Not due' }, now)
    const { id: _, ...like } = await db.application.findUniqueOrThrow({
      where: { userId_id: { userId, id: first } },
    })
    const ids = Array.from({ length: MANY }, (_, index) => `${userId}-${index}`)
    // The server plans with what it has counted before the many came: once that took minutes.
    if (isPostgres) await db.$executeRaw`ANALYZE`
    await db.application.createMany({ data: ids.map((id) => ({ ...like, id })) })
    const earlier = at('2026-11-20')
    await db.reminder.createMany({
      data: ids.map((applicationId) => ({
        userId,
        applicationId,
        rule: 'nudge',
        subject: `application:${applicationId}`,
        occurrence: '1',
        title: 'Nudge',
        why: 'silence',
        plannedFor: earlier,
        dueAt: earlier,
      })),
    })
    await db.review.createMany({ data: ids.map((applicationId) => ({ userId, applicationId })) })
  }, 60_000)

  it.each(['due', 'owed'])('is all let through and counted: %s', async (name) => {
    const query = readApplicationQuery({ [name]: '1' })
    const counts = await countByStage(userId, query, now)
    expect(counts.APPLIED).toBe(MANY)
    expect((await listApplications(userId, query, now, 20)).applications).toHaveLength(20)
  })
})

describe('the walk through all pages', () => {
  let userId: UserId
  const ids: string[] = []

  beforeAll(async () => {
    userId = await createTestUser()
    // Ties in every column, and rows without excitement or deadline.
    const rows = Array.from({ length: 23 }, (_, index) => applicationRow(userId, index))
    await db.application.createMany({ data: rows })
    ids.push(...rows.map(({ id }) => id))
  })

  const cases = SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((order) => [sort, order] as const))

  it.each(cases)('by %s %s meets every row exactly once, in order', async (sort, order: Order) => {
    const query = readApplicationQuery({ sort, order })
    const seen = []
    let after: string | null = null
    do {
      const page = await listApplications(userId, { ...query, after }, now, 5)
      expect(page.applications.length).toBeLessThanOrEqual(5)
      seen.push(...page.applications)
      after = page.next
    } while (after !== null)
    expect(seen.map(({ id }) => id).sort()).toEqual([...ids].sort())
    const whole = await listApplications(userId, { ...query, after: null }, now)
    expect(seen.map(({ id }) => id)).toEqual(whole.applications.map(({ id }) => id))
    const values = seen.map((row) => valueOf(row, sort))
    const filled = values.filter((value) => value !== null)
    expect(values.slice(0, filled.length)).toEqual(filled)
    const sorted = [...filled].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    expect(filled).toEqual(order === 'asc' ? sorted : sorted.toReversed())
  })

  it('goes on after a row that has left in the meantime', async () => {
    const query = readApplicationQuery({ sort: 'company' })
    const first = await listApplications(userId, { ...query, after: null }, now, 5)
    const last = first.applications.at(-1)!
    await trashApplications(userId, [last.id], now)
    const second = await listApplications(userId, { ...query, after: first.next }, now, 50)
    expect(second.applications).toHaveLength(ids.length - 5)
    await db.application.update({
      where: { userId_id: { userId, id: last.id } },
      data: { trashedAt: null },
    })
  })

  it.each(['nonsense', 'W10', Buffer.from('[1,2]').toString('base64url')])(
    'begins at the top for the cursor %j',
    async (after) => {
      const query = readApplicationQuery({ sort: 'company' })
      const page = await listApplications(userId, { ...query, after }, now, 5)
      const first = await listApplications(userId, { ...query, after: null }, now, 5)
      expect(page).toEqual(first)
    },
  )

  it('is exported whole, in the order of the screen', async () => {
    const query = readApplicationQuery({ sort: 'role' })
    const rows = []
    for await (const batch of exportApplications(userId, query, now)) rows.push(...batch)
    const shown = await listApplications(userId, query, now)
    expect(rows).toEqual(shown.applications)
    const others = []
    for await (const batch of exportApplications(await createTestUser(), query, now)) others.push(...batch)
    expect(others).toEqual([])
  })
})

function applicationRow(userId: UserId, index: number) {
  const day = `2026-11-0${(index % 3) + 1}`
  return {
    userId,
    id: `row-${String((index * 7) % 23).padStart(2, '0')}`,
    company: `company ${index % 4}`,
    companyFolded: `company ${index % 4}`,
    role: `role ${index % 3}`,
    roleFolded: `role ${index % 3}`,
    searchText: '',
    stage: 'APPLIED' as const,
    stageSince: day,
    loggedDay: day,
    lastHeardDay: day,
    path: 'APPLIED',
    excitement: index % 3 === 0 ? null : (index % 5) + 1,
    deadline: index % 2 === 0 ? null : `2026-12-0${(index % 3) + 1}`,
    createdAt: at(day),
    updatedAt: at(day),
  }
}

function valueOf(row: Awaited<ReturnType<typeof listApplications>>['applications'][number], sort: string) {
  switch (sort) {
    case 'company':
      return row.company
    case 'role':
      return row.role
    case 'since':
      return row.stageSince
    case 'excitement':
      return row.excitement
    case 'deadline':
      return row.deadline
    default:
      return row.updatedAt.getTime()
  }
}
