import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  randomAccount,
  randomPerson,
  type RandomAccount,
  type RandomRow,
} from '@/lib/exchange/random-accounts'
import { RefusedError } from '@/lib/errors'
import { db } from '@/lib/db/client'
import { EXPORTED_LISTS, EXPORTED_ROWS, type ExportedList } from '@/lib/schemas/exported-rows'
import { exportedUser } from '@/lib/schemas/exported-user'
import { exportEverything } from './export-everything'
import { importEverything, whatIsHere, type WholeAccount } from './import-everything'
import { at, createTestDestination, createTestUser, logTestApplication } from './testing'
import type { UserId } from './user-id'

const now = at('2026-11-23')

async function* one<T>(value: T): AsyncGenerator<T> {
  yield value
}

async function* none(): AsyncGenerator<never> {}

function whole(
  account: RandomAccount,
  person: RandomRow,
  contents: WholeAccount['contents'] = none(),
): WholeAccount {
  return {
    person: exportedUser.parse(person),
    rows: (list) => {
      const rows = account[list].map((row) => EXPORTED_ROWS[list].parse(row) as object)
      return rows.length === 0 ? none() : one(rows)
    },
    contents,
  }
}

async function listsOf(userId: UserId): Promise<RandomAccount> {
  let text = ''
  for await (const piece of exportEverything(userId, now)) text += piece
  const all = JSON.parse(text) as Record<string, RandomRow[]>
  return Object.fromEntries(EXPORTED_LISTS.map((list) => [list, all[list]])) as RandomAccount
}

/** Without regard to the order, which each database has its own of. */
const asSets = (account: RandomAccount) =>
  EXPORTED_LISTS.map((list) => [
    list,
    account[list].map((row) => JSON.stringify(Object.entries(row).toSorted(byName))).toSorted(),
  ])
const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

const [account] = fc.sample(randomAccount, { seed: 11, numRuns: 1 })
const [person] = fc.sample(randomPerson, { seed: 11, numRuns: 1 })

describe('everything', () => {
  it('comes back as it was, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(randomAccount, randomPerson, async (random, somebody) => {
        const userId = await createTestUser()
        await importEverything(userId, whole(random, somebody), now)
        expect(asSets(await listsOf(userId))).toEqual(asSets(random))
      }),
      { numRuns: 8 },
    )
  })

  it('comes into an empty account only', async () => {
    const ana = await createTestUser()
    await logTestApplication(ana)
    const before = await listsOf(ana)
    await expect(importEverything(ana, whole(account!, person!), now)).rejects.toThrow(
      'This account already has 1 application, the trash included.',
    )
    expect(await listsOf(ana)).toEqual(before)
    expect(await whatIsHere(ana)).toContainEqual({ list: 'applications', count: 1 })
  })

  it('comes whole or not at all, also when it stops at the very end', async () => {
    const bea = await createTestUser({ name: 'Bea' })
    const stopping = (async function* () {
      yield* none()
      throw new RefusedError('Cut off.')
    })()
    await expect(importEverything(bea, whole(account!, person!, stopping), now)).rejects.toThrow('Cut off.')
    expect(await whatIsHere(bea)).toEqual([])
    expect((await db.user.findUniqueOrThrow({ where: { id: bea } })).name).toBe('Bea')
  })

  it('refuses rows that exclude each other', async () => {
    const userId = await createTestUser()
    const tags = ['a', 'b'].map((id) => ({ id, name: 'same', folded: 'same' }))
    const twice = whole({ ...account!, tags, applicationTags: [] }, person!)
    await expect(importEverything(userId, twice, now)).rejects.toThrow(RefusedError)
    const applicationTags = [{ applicationId: account!.applications[0]!.id, tagId: 'nobody’s' }]
    const hanging = whole({ ...account!, tags: [], applicationTags }, person!)
    await expect(importEverything(userId, hanging, now)).rejects.toThrow(RefusedError)
    expect(await whatIsHere(userId)).toEqual([])
  })

  it('is found by its moments and its truths, as what was written here is', async () => {
    const userId = await createTestUser()
    await importEverything(userId, whole(account!, person!), now)
    const [first] = await db.application.findMany({ where: { userId }, take: 1 })
    const { id, createdAt, isSample } = first!
    const same = { userId, createdAt: { gte: createdAt, lte: createdAt }, isSample }
    expect(await db.application.findMany({ where: same, select: { id: true } })).toContainEqual({ id })
  })

  it('leaves every other account alone, also where it has the same keys', async () => {
    const [cem, dia] = [await createTestUser(), await createTestUser()]
    await importEverything(cem, whole(account!, person!), now)
    await importEverything(dia, whole({ ...account!, events: [] }, person!), now)
    expect(asSets(await listsOf(cem))).toEqual(asSets(account!))
    await db.application.deleteMany({ where: { userId: dia } })
    expect(asSets(await listsOf(cem))).toEqual(asSets(account!))
  })

  it('sends what is still to come to the places of this account', async () => {
    const eli = await createTestUser()
    await createTestDestination(eli)
    const reminder = (id: string, dueAt: string) => ({
      id,
      rule: 'custom',
      subject: `custom:${id}`,
      occurrence: '1',
      applicationId: null,
      interviewId: null,
      lessonId: null,
      personId: null,
      title: id,
      why: '',
      state: 'OPEN',
      plannedFor: dueAt,
      snoozedUntil: null,
      dueAt,
      overdueAt: null,
      repeatUnit: null,
      repeatEvery: null,
      decidedAt: null,
      createdAt: dueAt,
      updatedAt: dueAt,
    })
    const nothing = Object.fromEntries(EXPORTED_LISTS.map((list) => [list, []])) as unknown as Record<
      ExportedList,
      RandomRow[]
    >
    const reminders = [
      reminder('old', '2026-10-01T09:00:00.000Z'),
      reminder('new', '2026-12-01T09:00:00.000Z'),
    ]
    await importEverything(eli, whole({ ...nothing, reminders }, person!), now)
    const queued = await db.delivery.findMany({ where: { userId: eli }, select: { reminderId: true } })
    expect(queued).toEqual([{ reminderId: 'new' }])
  })
})
