import { describe, expect, it } from 'vitest'
import { db, inTransaction, withFirst } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { applicationDetails } from '@/lib/schemas/application'
import { logEntries } from './application-logging'
import type { LogEntry } from './logged-rows'
import { appendEvent } from './events'
import { listEventsAfter } from './event-feed'
import { at, createTestUser, logTestApplication } from './testing'
import type { UserId } from './user-id'

const ALL = { applicationId: null }

async function search() {
  const userId = await createTestUser()
  const { id: applicationId } = await logTestApplication(userId)
  const append = (title: string, now: Date) =>
    inTransaction(userId, (tx) =>
      appendEvent(tx, userId, { applicationId, kind: 'NOTE', day: '2026-11-02' as Day, title }, now),
    )
  return { userId, applicationId, append }
}

const idsAfter = async (userId: UserId, after: string | null) =>
  (await listEventsAfter(userId, ALL, after, 1_000)).map(({ id }) => id)

describe('events after another', () => {
  it('are all found, also where a clock goes behind', async () => {
    const { userId, append } = await search()
    const noon = await append('noon', at('2026-11-23', '12:00'))
    const earlier = await append('behind', at('2026-11-23', '11:59'))
    const muchEarlier = await append('far behind', at('2020-01-01'))
    const later = await append('after', at('2026-11-23', '12:01'))
    expect(await idsAfter(userId, noon)).toEqual([earlier, muchEarlier, later])
  })

  it('are all found, also what is logged or brought in where a clock was set back', async () => {
    const { userId, append } = await search()
    const [noon, morning] = [at('2099-11-23', '12:00'), at('2099-11-23', '08:00')]
    const last = await append('noon', noon)
    const { id: logged } = await logTestApplication(userId, {}, morning)
    const entry = {
      details: applicationDetails.parse({ company: 'Crumb', role: 'Baker' }),
      moves: [
        { to: 'SAVED', day: '2099-11-02' as Day, dayKnown: true },
        { to: 'APPLIED', day: '2099-11-03' as Day, dayKnown: true },
      ],
      tags: [],
    } satisfies LogEntry
    const [first = '', second = ''] = await inTransaction(userId, (tx) =>
      logEntries(tx, userId, [entry, entry], morning, {}),
    )
    const found = await listEventsAfter(userId, ALL, last, 1_000)
    expect(found.map(({ applicationId, toStage }) => [applicationId, toStage])).toEqual([
      [logged, 'APPLIED'],
      [first, 'SAVED'],
      [first, 'APPLIED'],
      [second, 'SAVED'],
      [second, 'APPLIED'],
    ])
  })

  it('are all found by somebody who reads while many write at once', async () => {
    const { userId, append } = await search()
    const read: string[] = []
    let isWriting = true
    const reader = (async () => {
      for (let last: string | null = null, wasWriting = true; wasWriting;) {
        wasWriting = isWriting
        const found: string[] = await idsAfter(userId, last)
        read.push(...found)
        last = found.at(-1) ?? last
      }
    })()
    // Clocks that differ by up to a minute, as on two machines.
    const written = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        append(`note ${n}`, new Date(at('2026-11-23').getTime() + ((n * 7_919) % 60_000))),
      ),
    )
    isWriting = false
    await reader
    expect(read.length).toBe(31)
    expect(read.slice(1).toSorted()).toEqual(written.toSorted())
    expect(read).toEqual(await idsAfter(userId, null))
  })

  it('go on after one whose application is gone for good', async () => {
    const { userId, append, applicationId } = await search()
    const last = await append('last', at('2026-11-23'))
    await db.application.delete({ where: { userId_id: { userId, id: applicationId } } })
    const { id: next } = await logTestApplication(userId, {}, at('2026-11-24'))
    expect((await listEventsAfter(userId, ALL, last, 10)).map(({ applicationId }) => applicationId)).toEqual([
      next,
    ])
  })
})

describe('what comes first in a transaction', () => {
  it('commits with it, and ends it where it throws', async () => {
    const { userId, applicationId, append } = await search()
    const rename = (company: string) => async () =>
      withFirst(
        userId,
        async (tx) => {
          await tx.application.update({
            where: { userId_id: { userId, id: applicationId } },
            data: { company },
          })
          if (company === 'Refused') throw new Error('no')
        },
        () => append(company, at('2026-11-23')),
      )
    const company = async () => (await db.application.findFirstOrThrow({ where: { userId } })).company
    expect(await rename('Taken')()).toMatchObject({ hasRun: true })
    expect(await company()).toBe('Taken')
    const before = await idsAfter(userId, null)
    await expect(rename('Refused')()).rejects.toThrow('no')
    expect(await company()).toBe('Taken')
    expect(await idsAfter(userId, null)).toEqual(before)
  })

  it('belongs to one owner, and to the first transaction alone', async () => {
    const [ana, ben] = [await search(), await search()]
    let checks = 0
    const { hasRun } = await withFirst(
      ana.userId,
      () => Promise.resolve(void (checks += 1)),
      async () => {
        await ben.append('another', at('2026-11-23'))
        expect(checks).toBe(0)
        await ana.append('one', at('2026-11-23'))
        await ana.append('two', at('2026-11-23'))
      },
    )
    expect({ hasRun, checks }).toEqual({ hasRun: true, checks: 1 })
    expect(
      await withFirst(
        ana.userId,
        () => Promise.resolve(void (checks += 1)),
        () => Promise.resolve(1),
      ),
    ).toEqual({
      result: 1,
      hasRun: false,
    })
    expect(checks).toBe(1)
  })
})
