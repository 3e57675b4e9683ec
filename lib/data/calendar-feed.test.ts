import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { ruleSettings } from '@/lib/domain/rules'
import {
  findFeedOwner,
  loadCalendarOwner,
  loadFeed,
  makeFeed,
  removeFeed,
  setFeedReminders,
} from './calendar-feed'
import { saveRules } from './settings'
import { at, createTestUser } from './testing'

const NOW = at('2026-11-20')

describe('a feed', () => {
  it('is found by its secret, of which only a hash is kept', async () => {
    const userId = await createTestUser()
    expect(await loadFeed(userId)).toEqual({ isOn: false, reminders: 'EVENT' })
    const secret = await makeFeed(userId, NOW)
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(await loadFeed(userId)).toEqual({ isOn: true, reminders: 'EVENT' })
    expect(await findFeedOwner(secret)).toEqual({
      id: userId,
      zone: 'UTC',
      alarmHours: [24, 1],
      reminders: 'EVENT',
      changedAt: NOW,
    })
    const row = await db.user.findUniqueOrThrow({ where: { id: userId } })
    expect(row.feedHash).toMatch(/^[\da-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(secret)
  })

  it('has another secret for everybody, and leads only to its own person', async () => {
    const [ana, ben] = [await createTestUser(), await createTestUser()]
    const [anas, bens] = [await makeFeed(ana, NOW), await makeFeed(ben, NOW)]
    expect(anas).not.toBe(bens)
    expect((await findFeedOwner(anas))?.id).toBe(ana)
    expect((await findFeedOwner(bens))?.id).toBe(ben)
  })

  it('is no longer where it was once it was made anew, or switched off', async () => {
    const userId = await createTestUser()
    const first = await makeFeed(userId, NOW)
    const second = await makeFeed(userId, NOW)
    expect(await findFeedOwner(first)).toBeNull()
    expect((await findFeedOwner(second))?.id).toBe(userId)
    await removeFeed(userId, NOW)
    expect(await findFeedOwner(second)).toBeNull()
    expect(await loadFeed(userId)).toMatchObject({ isOn: false })
    await removeFeed(userId, NOW)
  })

  it('is not found by anything else, such as its hash', async () => {
    const userId = await createTestUser()
    const secret = await makeFeed(userId, NOW)
    const { feedHash } = await db.user.findUniqueOrThrow({ where: { id: userId } })
    const last = secret.endsWith('A') ? 'B' : 'A'
    const others = ['', 'null', feedHash ?? '', `${secret} `, secret.slice(0, -1), secret.slice(0, -1) + last]
    for (const other of others) expect(await findFeedOwner(other)).toBeNull()
  })

  it('has reminders as the person wants them', async () => {
    const userId = await createTestUser()
    const secret = await makeFeed(userId, NOW)
    await setFeedReminders(userId, 'TODO', at('2026-11-21'))
    expect(await loadFeed(userId)).toEqual({ isOn: true, reminders: 'TODO' })
    expect(await findFeedOwner(secret)).toMatchObject({ reminders: 'TODO', changedAt: at('2026-11-21') })
  })

  it('rings at the hours of the person’s own rule, and each hour once', async () => {
    const userId = await createTestUser()
    const hours = async (given: unknown) => {
      await saveRules(userId, ruleSettings({ 'interview-soon': given }), NOW)
      return (await loadCalendarOwner(userId)).alarmHours
    }
    expect(await hours({ numbers: { first: 48, second: 2 } })).toEqual([48, 2])
    expect(await hours({ numbers: { first: 3, second: 3 } })).toEqual([3])
    expect(await hours({ enabled: false })).toEqual([])
  })
})
