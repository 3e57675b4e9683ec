import { beforeAll, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { applicationDetails } from '@/lib/schemas/application'
import { logEntries } from './application-logging'
import type { LogEntry } from './logged-rows'
import { reportApplications, reportBatches } from './application-report'
import { at, createTestUser, logTestApplication, moveTestApplication } from './testing'
import { trashApplications } from './trash'
import type { UserId } from './user-id'

const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day }

let ana: UserId

beforeAll(async () => {
  ana = await createTestUser()
  const log = (given: Parameters<typeof logTestApplication>[1], day: string) =>
    logTestApplication(ana, { ...given, day }, at('2026-11-30'))
  const northwind = await log(
    { company: 'Northwind', source: 'LinkedIn', channel: 'PORTAL', place: 'Lisbon' },
    '2026-11-05',
  )
  await moveTestApplication(
    ana,
    { applicationId: northwind.id, from: 'APPLIED', to: 'REJECTED', day: '2026-12-02' },
    at('2026-12-03'),
  )
  await log({ company: 'First of the month', link: 'https://jobs.example.org/1' }, '2026-11-01')
  await log({ company: 'Last of the month' }, '2026-11-30')
  await log({ company: 'Before' }, '2026-10-31')
  await log({ company: 'Only saved', stage: 'SAVED' }, '2026-11-06')
  await log({ company: 'Known since a call', stage: 'SCREENING' }, '2026-11-07')
  const saved = await log({ company: 'Saved before', stage: 'SAVED' }, '2026-10-01')
  await moveTestApplication(
    ana,
    { applicationId: saved.id, from: 'SAVED', to: 'APPLIED', day: '2026-11-02', channel: 'LETTER' },
    at('2026-11-30'),
  )
  const trashed = await log({ company: 'Thrown away' }, '2026-11-08')
  await trashApplications(ana, [trashed.id], at('2026-11-30'))
  const sample = await log({ company: 'A sample' }, '2026-11-09')
  await db.application.update({
    where: { userId_id: { userId: ana, id: sample.id } },
    data: { isSample: true },
  })
})

describe('the report of a period', () => {
  it('has what was applied for within it, by day', async () => {
    const { applications, isCut } = await reportApplications(ana, november)
    expect(applications.map(({ day, company }) => [day, company])).toEqual([
      ['2026-11-01', 'First of the month'],
      ['2026-11-02', 'Saved before'],
      ['2026-11-05', 'Northwind'],
      ['2026-11-07', 'Known since a call'],
      ['2026-11-30', 'Last of the month'],
    ])
    expect(isCut).toBe(false)
  })

  it('says how, what came of it and by which steps, also after the period', async () => {
    const { applications } = await reportApplications(ana, november)
    const byCompany = new Map(applications.map((application) => [application.company, application]))
    expect(byCompany.get('Northwind')).toMatchObject({
      how: 'Portal',
      found: 'LinkedIn',
      place: 'Lisbon',
      outcome: 'Rejected',
      history: [
        { stage: 'Applied', day: '2026-11-05' },
        { stage: 'Rejected', day: '2026-12-02' },
      ],
    })
    expect(byCompany.get('First of the month')).toMatchObject({
      how: null,
      found: 'jobs.example.org',
      outcome: 'Open: Applied',
    })
    expect(byCompany.get('Saved before')).toMatchObject({
      how: 'Letter',
      history: [{ stage: 'Saved' }, { stage: 'Applied' }],
    })
  })

  it('counts what was applied for on a day that nobody knows, and nothing else', async () => {
    const cleo = await createTestUser()
    const day = '2026-11-10' as Day
    const entry = (company: string, moves: LogEntry['moves']): LogEntry => ({
      details: applicationDetails.parse({ company, role: 'Baker' }),
      moves,
      tags: [],
    })
    const [known, unknown] = [
      { day, dayKnown: true },
      { day, dayKnown: false },
    ]
    const entries = [
      entry('Some day', [{ to: 'APPLIED', ...unknown }]),
      entry('Some day, then turned down', [
        { to: 'APPLIED', ...unknown },
        { to: 'REJECTED', ...known },
      ]),
      entry('Saved some day', [
        { to: 'SAVED', ...unknown },
        { to: 'SCREENING', ...known },
      ]),
      entry('Saved, and no more', [{ to: 'SAVED', ...unknown }]),
      entry('Let go', [{ to: 'WITHDRAWN', ...unknown }]),
    ]
    await inTransaction(cleo, (tx) => logEntries(tx, cleo, entries, at('2026-11-30'), {}))
    const { applications, undated } = await reportApplications(cleo, november)
    expect(applications.map(({ company }) => company)).toEqual(['Saved some day'])
    expect(undated).toBe(2)
  })

  it('is no longer on a page than can be read, and says so; the whole of it comes in batches', async () => {
    const bea = await createTestUser()
    const { id: _id, ...like } = await db.application.findFirstOrThrow({
      where: { userId: ana, company: 'Northwind' },
    })
    for (let start = 0; start < 1_001; start += 20) {
      const count = Math.min(20, 1_001 - start)
      await db.application.createMany({
        data: Array.from({ length: count }, () => ({ ...like, userId: bea })),
      })
    }
    const { applications, isCut } = await reportApplications(bea, november)
    expect(applications).toHaveLength(1_000)
    expect(isCut).toBe(true)
    await logTestApplication(
      bea,
      { stage: 'SCREENING', company: 'Called', day: '2026-11-04' },
      at('2026-11-30'),
    )
    const lengths: number[] = []
    const days: string[] = []
    for await (const batch of reportBatches(bea, november)) {
      lengths.push(batch.length)
      days.push(...batch.map(({ day }) => day))
    }
    expect(Math.max(...lengths)).toBeLessThan(300)
    expect(days).toHaveLength(1_002)
    expect(days).toEqual(days.toSorted())
  })
})
