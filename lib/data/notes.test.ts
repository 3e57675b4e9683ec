import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { contactInput, noteInput } from '@/lib/schemas/application'
import { addNote, logContact } from './notes'
import { at, createTestUser, logTestApplication } from './testing'

const note = (applicationId: string, day: string | null = null) =>
  noteInput.parse({ applicationId, day, text: 'They use **dbt**.' })

const contact = (applicationId: string, given: Record<string, unknown> = {}) =>
  contactInput.parse({ applicationId, day: '2026-11-10', channel: 'PHONE', text: '', ...given })

describe('a note', () => {
  it('stands on the timeline, on its own day, and changes no reminder', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const reminders = await db.reminder.findMany({ where: { userId } })
    await addNote(userId, note(id, '2026-11-05'), at('2026-11-12'))
    expect(await db.event.findFirst({ where: { userId, kind: 'NOTE' } })).toMatchObject({
      applicationId: id,
      day: '2026-11-05',
      text: 'They use **dbt**.',
    })
    expect(await db.reminder.findMany({ where: { userId } })).toEqual(reminders)
  })

  it('is today’s in the person’s zone when no day is said', async () => {
    const userId = await createTestUser({ zone: 'Pacific/Auckland' })
    const { id } = await logTestApplication(userId)
    await addNote(userId, note(id), at('2026-11-12', '20:00'))
    expect(await db.event.findFirst({ where: { userId, kind: 'NOTE' } })).toMatchObject({ day: '2026-11-13' })
  })
})

describe('a contact', () => {
  it('ends the silence: the nudges count from it', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const marta = await db.person.create({ data: { userId, name: 'Marta Lindqvist', folded: 'marta' } })
    await logContact(userId, contact(id, { personId: marta.id }), at('2026-11-12'))
    expect(await db.event.findFirst({ where: { userId, kind: 'CONTACT' } })).toMatchObject({
      title: 'Phone call with Marta Lindqvist',
      day: '2026-11-10',
    })
    const application = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(application).toMatchObject({ stage: 'APPLIED', lastHeardDay: '2026-11-10' })
    const nudges = await db.reminder.findMany({
      where: { userId, rule: 'nudge', state: 'OPEN' },
      orderBy: { dueAt: 'asc' },
    })
    expect(nudges.map(({ dueAt }) => dueAt.toISOString().slice(0, 10))).toEqual(['2026-11-19', '2026-11-30'])
  })

  it('of an earlier day does not bring an earlier silence back', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await logContact(userId, contact(id), at('2026-11-12'))
    await logContact(userId, contact(id, { day: '2026-11-03' }), at('2026-11-12'))
    const application = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(application.lastHeardDay).toBe('2026-11-10')
  })
})

it('refuses what is still to come, and writes nothing', async () => {
  const userId = await createTestUser()
  const { id } = await logTestApplication(userId)
  const atDay = (error: unknown) => error instanceof RefusedError && error.field === 'day'
  const now = at('2026-11-12')
  await expect(addNote(userId, note(id, '2026-11-13'), now)).rejects.toSatisfy(atDay)
  await expect(logContact(userId, contact(id, { day: '2026-11-13' }), now)).rejects.toSatisfy(atDay)
  expect(await db.event.count({ where: { userId } })).toBe(1)
})

describe('another user', () => {
  it('cannot write on the timeline', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await logTestApplication(owner)
    const now = at('2026-11-12')
    await expect(addNote(other, note(id), now)).rejects.toBeInstanceOf(NotFoundError)
    await expect(logContact(other, contact(id), now)).rejects.toBeInstanceOf(NotFoundError)
    expect(await db.event.count({ where: { applicationId: id } })).toBe(1)
  })

  it('has no people that one could name', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await logTestApplication(owner)
    const theirs = await db.person.create({ data: { userId: other, name: 'Eve', folded: 'eve' } })
    const attempt = logContact(owner, contact(id, { personId: theirs.id }), at('2026-11-12'))
    await expect(attempt).rejects.toBeInstanceOf(NotFoundError)
    expect(await db.event.count({ where: { userId: owner } })).toBe(1)
  })
})
