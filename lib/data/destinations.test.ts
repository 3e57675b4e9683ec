import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { removeDestination, restoreDestination, retireDestination } from './destination-removal'
import {
  addEmail,
  addPush,
  addWebhook,
  changeDestination,
  listDestinations,
  loadDestination,
  recordResult,
  renewSecret,
  switchDestination,
} from './destinations'
import { loadQuietHours, saveQuietHours } from './quiet-hours'
import { at, createTestUser } from './testing'
import type { UserId } from './user-id'

const NOW = at('2026-11-23')
const KEYS = { p256dh: `BA${'a'.repeat(85)}`, auth: 'a'.repeat(22) }
const PHONE = { endpoint: 'https://push.example.org/1', keys: KEYS, label: 'Chrome on Android' }
const HOOK = { address: 'https://example.org/hook', preset: 'plain', label: 'Home' } as const

let ana: UserId
let bea: UserId

beforeEach(async () => {
  ana = await createTestUser()
  bea = await createTestUser()
})

const only = async (userId: UserId) => {
  const [first, ...others] = await listDestinations(userId)
  expect(others).toEqual([])
  return first
}

describe('an e-mail address', () => {
  it('waits to be confirmed, and is added once', async () => {
    await addEmail(ana, 'ana@example.org', NOW)
    expect(await only(ana)).toMatchObject({ kind: 'EMAIL', verifiedAt: null, enabled: true, daily: false })
    await expect(addEmail(ana, 'ana@example.org', NOW)).rejects.toBeInstanceOf(RefusedError)
    await addEmail(bea, 'ana@example.org', NOW)
    expect(await only(bea)).toMatchObject({ address: 'ana@example.org', verifiedAt: null })
  })
})

describe('a browser', () => {
  it('that subscribes again keeps its place with its new keys, and is on', async () => {
    const { id } = await addPush(ana, PHONE, NOW)
    await switchDestination(ana, id, false, NOW)
    await recordResult(ana, id, 'No answer.', NOW)
    const keys = { ...KEYS, auth: 'b'.repeat(22) }
    expect(await addPush(ana, { ...PHONE, keys, label: 'Phone' }, NOW)).toEqual({ id })
    expect(await only(ana)).toMatchObject({ label: 'Phone', enabled: true, lastProblem: null })
    expect(JSON.parse((await loadDestination(ana, id)).settings)).toEqual(keys)
  })

  it('that takes nothing any more stays listed, without what it took, until it is turned on again', async () => {
    const { id } = await addPush(ana, PHONE, NOW)
    const laptop = { ...PHONE, endpoint: 'https://push.example.org/2', label: 'Firefox on Linux' }
    const other = await addPush(ana, laptop, NOW)
    await retireDestination(ana, id, NOW)
    await retireDestination(ana, other.id, NOW)
    const row = await loadDestination(ana, id)
    expect(row.settings).toBe('{}')
    expect(row.address).not.toContain('push.example.org')
    const again = await addPush(ana, { ...PHONE, endpoint: 'https://push.example.org/3' }, NOW)
    expect((await listDestinations(ana)).map((each) => each.id)).toEqual([other.id, again.id])
  })
})

describe('a webhook', () => {
  it('has a secret of its own, told once', async () => {
    const { id, secret } = await addWebhook(ana, HOOK, NOW)
    const other = await addWebhook(ana, { ...HOOK, address: 'https://example.org/2' }, NOW)
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
    expect(other.secret).not.toBe(secret)
    expect(JSON.stringify(await listDestinations(ana))).not.toContain('whsec_')
    expect((await loadDestination(ana, id)).settings).toContain(secret)
    const renewed = await renewSecret(ana, id, NOW)
    expect(renewed.secret).not.toBe(secret)
    expect((await loadDestination(ana, id)).settings).toContain(renewed.secret)
  })

  it('can become another service’s, where its address fits', async () => {
    const { id, secret } = await addWebhook(ana, HOOK, NOW)
    await changeDestination(ana, { id, daily: true, label: 'Chat', preset: 'slack' }, NOW)
    expect(await only(ana)).toMatchObject({ preset: 'slack', daily: true, label: 'Chat' })
    expect((await loadDestination(ana, id)).settings).toContain(secret)
    const gotify = changeDestination(ana, { id, daily: false, label: '', preset: 'gotify' }, NOW)
    await expect(gotify).rejects.toMatchObject({ field: 'preset' })
    expect(await only(ana)).toMatchObject({ preset: 'slack', daily: true, label: 'Chat' })
  })
})

it('there are at most thirty places', async () => {
  for (let index = 0; index < 30; index += 1) await addEmail(ana, `${index}@example.org`, NOW)
  await expect(addEmail(ana, 'more@example.org', NOW)).rejects.toBeInstanceOf(RefusedError)
  await expect(addWebhook(ana, HOOK, NOW)).rejects.toBeInstanceOf(RefusedError)
  await expect(addPush(ana, PHONE, NOW)).rejects.toBeInstanceOf(RefusedError)
  expect(await listDestinations(ana)).toHaveLength(30)
})

it('the last result is kept, and one that is gone is no matter', async () => {
  const { id } = await addEmail(ana, 'ana@example.org', NOW)
  await recordResult(ana, id, 'The mailbox is full.', NOW)
  expect(await only(ana)).toMatchObject({ lastProblem: 'The mailbox is full.', lastResultAt: NOW })
  await recordResult(ana, id, null, at('2026-11-24'))
  expect(await only(ana)).toMatchObject({ lastProblem: null, lastResultAt: at('2026-11-24') })
  await recordResult(ana, 'gone', null, NOW)
})

it('quiet hours are kept, and taken away again', async () => {
  expect(await loadQuietHours(ana)).toEqual({ quietFrom: null, quietUntil: null })
  await saveQuietHours(ana, { quietFrom: '22:00', quietUntil: '07:00' }, NOW)
  expect(await loadQuietHours(ana)).toEqual({ quietFrom: '22:00', quietUntil: '07:00' })
  await saveQuietHours(ana, { quietFrom: null, quietUntil: null }, NOW)
  expect(await loadQuietHours(ana)).toEqual({ quietFrom: null, quietUntil: null })
  expect(await loadQuietHours(bea)).toEqual({ quietFrom: null, quietUntil: null })
})

describe('a removal', () => {
  const remind = async (userId: UserId, subject: string, dueAt: Date) =>
    db.reminder.create({
      data: {
        userId,
        rule: 'custom',
        subject,
        occurrence: '1',
        title: subject,
        why: 'You asked for it.',
        plannedFor: dueAt,
        dueAt,
      },
    })

  it('is undone with all that was set, and nothing goes out twice or is lost', async () => {
    const { id, secret } = await addWebhook(ana, HOOK, at('2026-11-01'))
    await changeDestination(ana, { id, daily: true, label: 'Chat' }, NOW)
    const before = await listDestinations(ana)
    const dueAt = at('2026-11-23', '08:00')
    for (const state of ['SENT', 'WAITING', 'DEAD', 'CANCELLED'] as const) {
      const { id: reminderId } = await remind(ana, state, dueAt)
      const row = { userId: ana, reminderId, destinationId: id, dueAt, sendAt: dueAt, state }
      await db.delivery.create({ data: row })
    }
    const removed = await removeDestination(ana, id, NOW)
    expect(await listDestinations(ana)).toEqual([])
    expect(await db.delivery.count({ where: { userId: ana } })).toBe(0)
    await expect(loadDestination(ana, id)).rejects.toBeInstanceOf(NotFoundError)

    await restoreDestination(ana, JSON.parse(JSON.stringify(removed)), NOW)
    expect(await listDestinations(ana)).toEqual(before)
    expect((await loadDestination(ana, id)).settings).toContain(secret)
    const back = await db.delivery.findMany({ where: { userId: ana }, include: { reminder: true } })
    const states = back.map(({ state, reminder }) => `${reminder.subject} is ${state}`)
    expect(new Set(states)).toEqual(new Set(['DEAD is DEAD', 'SENT is SENT', 'WAITING is WAITING']))
    await expect(restoreDestination(ana, removed, NOW)).rejects.toBeInstanceOf(RefusedError)
  })

  it('is undone also where a reminder has gone in the meantime', async () => {
    const { id } = await addEmail(ana, 'ana@example.org', NOW)
    const dueAt = at('2026-11-23', '08:00')
    const { id: reminderId } = await remind(ana, 'gone', dueAt)
    const row = { userId: ana, reminderId, destinationId: id, dueAt, sendAt: dueAt }
    await db.delivery.create({ data: row })
    const removed = await removeDestination(ana, id, NOW)
    await db.reminder.delete({ where: { userId_id: { userId: ana, id: reminderId } } })
    await restoreDestination(ana, removed, NOW)
    expect(await only(ana)).toMatchObject({ address: 'ana@example.org', verifiedAt: null })
  })
})

describe('what is planned already', () => {
  const dueAt = at('2026-11-26', '23:00')
  const waiting = async (userId: UserId) => {
    const rows = await db.delivery.findMany({ where: { userId, state: 'WAITING' } })
    return rows.map(({ sendAt }) => sendAt.toISOString())
  }

  beforeEach(async () => {
    const reminder = {
      rule: 'custom',
      subject: 'later',
      occurrence: '1',
      title: 'Later',
      why: 'You asked for it.',
      plannedFor: dueAt,
      dueAt,
    }
    await db.reminder.createMany({ data: [ana, bea].map((userId) => ({ ...reminder, userId })) })
  })

  it('goes to a place that is added, not to one that is off, and back to one whose removal is undone', async () => {
    const { id } = await addWebhook(ana, HOOK, NOW)
    expect(await waiting(ana)).toEqual([dueAt.toISOString()])
    await switchDestination(ana, id, false, NOW)
    expect(await waiting(ana)).toEqual([])
    await switchDestination(ana, id, true, NOW)
    expect(await waiting(ana)).toEqual([dueAt.toISOString()])
    const removed = await removeDestination(ana, id, NOW)
    expect(await waiting(ana)).toEqual([])
    await restoreDestination(ana, removed, NOW)
    await addPush(ana, PHONE, NOW)
    expect(await waiting(ana)).toEqual([dueAt.toISOString(), dueAt.toISOString()])
    expect(await waiting(bea)).toEqual([])
  })

  it('waits for the end of quiet hours, and for the one message of a day', async () => {
    const { id } = await addPush(ana, PHONE, NOW)
    await saveQuietHours(ana, { quietFrom: '22:00', quietUntil: '07:30' }, NOW)
    expect(await waiting(ana)).toEqual(['2026-11-27T07:30:00.000Z'])
    await saveQuietHours(ana, { quietFrom: null, quietUntil: null }, NOW)
    expect(await waiting(ana)).toEqual([dueAt.toISOString()])
    await changeDestination(ana, { id, daily: true, label: '' }, NOW)
    expect(await waiting(ana)).toEqual(['2026-11-27T09:00:00.000Z'])
  })

  it('is not sent to an e-mail address that nobody has confirmed', async () => {
    await addEmail(ana, 'ana@example.org', NOW)
    expect(await waiting(ana)).toEqual([])
  })
})
