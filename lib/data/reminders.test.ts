import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { customReminder, customReminderChange } from '@/lib/schemas/reminder'
import type { Day } from '@/lib/domain/day'
import { countBadges } from './badges'
import { changeCustomReminder, createCustomReminder, removeCustomReminder } from './custom-reminders'
import { logSecondAsk } from './feedback'
import { DUE_AT_ONCE, listDue, type DuePage } from './due-reminders'
import {
  completeReminder,
  dismissReminder,
  reopenReminder,
  snoozeReminder,
  unsnoozeReminder,
} from './reminder-decisions'
import { listApplicationReminders, listOwnAhead } from './reminders'
import { replanEverything } from './replan'
import { inTransaction } from '@/lib/db/client'
import { at, createTestUser, logTestApplication, moveTestApplication } from './testing'
import type { UserId } from './user-id'

const due = async (userId: UserId, now: Date) => (await listDue(userId, now, 50)).reminders

/** Applied on Mon 2 Nov 2026, rejected on Thu 12 Nov: business day 7 is Mon 23 Nov, day 10 Thu 26 Nov. */
async function rejected() {
  const userId = await createTestUser()
  const { id } = await logTestApplication(userId)
  await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
  return { userId, applicationId: id }
}

describe('what is due', () => {
  it('asks for feedback on business day 7, once more on day 10, and never before', async () => {
    const { userId } = await rejected()
    const rules = async (day: string) =>
      (await due(userId, at(day, '10:00'))).filter(({ rule }) => rule === 'feedback-request')
    expect(await rules('2026-11-20')).toEqual([])
    const [open, ...others] = await rules('2026-11-23')
    expect(others).toEqual([])
    expect(open?.why).toContain('business day 7 of 7–10')
    expect(open?.rejection).toMatchObject({ receivedOn: '2026-11-12' })
    expect(await rules('2026-11-26')).toHaveLength(1)
  })

  it('counts in the badge exactly what it lists', async () => {
    const { userId } = await rejected()
    for (const now of [at('2026-11-13'), at('2026-11-23'), at('2026-11-26', '09:01')]) {
      expect((await countBadges(userId, now)).dueCount).toBe((await due(userId, now)).length)
    }
  })

  it('shows what presses however much else is due, and all of it on further pages', async () => {
    const userId = await createTestUser()
    const now = at('2026-11-23', '10:00')
    const reminder = (rule: string, index: number, dueAt: Date) => ({
      userId,
      rule,
      subject: `test:${index}`,
      occurrence: 'x',
      title: rule,
      why: '',
      plannedFor: dueAt,
      dueAt,
    })
    const old = at('2026-10-01').getTime()
    await db.reminder.createMany({
      data: [
        ...Array.from({ length: 150 }, (_, index) => reminder('custom', index, new Date(old + index))),
        ...Array.from({ length: 101 }, (_, index) =>
          reminder('thank-you', 1_000 + index, new Date(at('2026-11-20').getTime() + index)),
        ),
        reminder('thank-you', 2_000, new Date(old)),
        { ...reminder('interview-soon', 3_000, at('2026-11-23')), overdueAt: at('2026-11-24') },
      ],
    })
    const first = await listDue(userId, now, 8)
    expect(first.reminders.map(({ rule }) => rule)).toEqual(['interview-soon', ...Array(7).fill('thank-you')])
    expect(first.hasMore).toBe(true)
    const seen: string[] = []
    for (let after: string | null = null, page = 0; page === 0 || after !== null; page += 1) {
      const { reminders, next }: DuePage = await listDue(userId, now, DUE_AT_ONCE, after)
      seen.push(...reminders.map(({ id }) => id))
      after = next
    }
    expect([seen.length, new Set(seen).size]).toEqual([253, 253])
    expect((await listDue(userId, now, 8, 'nonsense')).reminders).toEqual(first.reminders)
  })

  it('leaves out what belongs to an application in the trash', async () => {
    const { userId, applicationId } = await rejected()
    await db.application.update({
      where: { userId_id: { userId, id: applicationId } },
      data: { trashedAt: at('2026-11-13') },
    })
    expect(await due(userId, at('2026-11-23'))).toEqual([])
  })
})

describe('deciding', () => {
  it('records that feedback was asked, ends the window, and takes both back', async () => {
    const { userId } = await rejected()
    const now = at('2026-11-23', '10:00')
    const request = (await due(userId, now)).find(({ rule }) => rule === 'feedback-request')
    await completeReminder(userId, request!.id, now)
    await completeReminder(userId, request!.id, now)
    expect(await db.rejection.findFirstOrThrow({ where: { userId } })).toMatchObject({
      askedOn: '2026-11-23',
    })
    expect((await due(userId, at('2026-11-26', '10:00'))).map(({ rule }) => rule)).not.toContain(
      'feedback-request',
    )
    await reopenReminder(userId, request!.id, now)
    expect(await db.rejection.findFirstOrThrow({ where: { userId } })).toMatchObject({ askedOn: null })
    expect((await due(userId, now)).map(({ id }) => id)).toContain(request!.id)
  })

  it('takes the second ask back with the first: the window is open as if nobody had asked', async () => {
    const { userId } = await rejected()
    const now = at('2026-11-23', '10:00')
    const request = (await due(userId, now)).find(({ rule }) => rule === 'feedback-request')
    await completeReminder(userId, request!.id, now)
    const { id: rejectionId } = await db.rejection.findFirstOrThrow({ where: { userId } })
    const again = { rejectionId, day: null, personId: null, alreadySent: true }
    await logSecondAsk(userId, again, at('2026-11-24'))
    await reopenReminder(userId, request!.id, at('2026-11-24', '10:00'))
    expect(await db.rejection.findFirstOrThrow({ where: { userId } })).toMatchObject({
      askedOn: null,
      secondAskedOn: null,
    })
  })

  it('keeps what was dismissed dismissed through every new plan', async () => {
    const { userId } = await rejected()
    const now = at('2026-11-23', '10:00')
    for (const { id } of await due(userId, now)) await dismissReminder(userId, id, now)
    await inTransaction(userId, (tx) => replanEverything(tx, userId, now))
    expect(await due(userId, at('2026-11-27'))).toEqual([])
  })

  it('refuses to settle what a change has cancelled', async () => {
    const { userId, applicationId } = await rejected()
    const now = at('2026-11-23', '10:00')
    const [first] = await due(userId, now)
    await moveTestApplication(userId, { applicationId, from: 'REJECTED', to: 'OFFER' }, now)
    await expect(completeReminder(userId, first!.id, now)).rejects.toBeInstanceOf(ConflictError)
  })
})

describe('snoozing', () => {
  it('hides it until then, survives a new plan, and can be taken back', async () => {
    const { userId } = await rejected()
    const now = at('2026-11-23', '10:00')
    const review = (await due(userId, now)).find(({ rule }) => rule === 'rejection-review')!
    await snoozeReminder(userId, review.id, 'tomorrow', now)
    await inTransaction(userId, (tx) => replanEverything(tx, userId, now))
    expect((await due(userId, now)).map(({ id }) => id)).not.toContain(review.id)
    expect((await due(userId, at('2026-11-24', '09:00'))).map(({ id }) => id)).toContain(review.id)
    await unsnoozeReminder(userId, review.id, now)
    expect((await due(userId, now)).map(({ id }) => id)).toContain(review.id)
  })

  it('goes by the person’s own working days, also where the company works has others', async () => {
    const userId = await createTestUser({ country: 'US' })
    const { id: applicationId } = await logTestApplication(userId)
    await db.application.update({
      where: { userId_id: { userId, id: applicationId } },
      data: { country: 'DE' },
    })
    const input = customReminder.parse({ applicationId, title: 'Call', day: '2026-11-25', time: '09:00' })
    const { id } = await createCustomReminder(userId, input, at('2026-11-24'))
    const now = at('2026-11-25', '10:00')
    // Thanksgiving is on the 26th.
    expect(await snoozeReminder(userId, id, 'next-business-day', now)).toEqual({ until: at('2026-11-27') })
  })

  it('refuses the past, and a feedback request before business day 7', async () => {
    const { userId, applicationId } = await rejected()
    const now = at('2026-11-13')
    const planned = await listApplicationReminders(userId, applicationId, now)
    const request = planned.find(({ rule }) => rule === 'feedback-request')!
    await expect(snoozeReminder(userId, request.id, '2026-11-20' as Day, now)).rejects.toThrow(
      /business day 7/,
    )
    await expect(snoozeReminder(userId, request.id, '2026-11-01' as Day, now)).rejects.toBeInstanceOf(
      RefusedError,
    )
  })
})

describe('reminders of the person’s own', () => {
  const weekly = { title: 'Call Joel', day: '2026-11-24', time: '09:00', repeatUnit: 'WEEK', repeatEvery: 1 }

  it('repeat after each is done, and an undo takes the next away', async () => {
    const userId = await createTestUser()
    const { id } = await createCustomReminder(userId, customReminder.parse(weekly), at('2026-11-23'))
    await completeReminder(userId, id, at('2026-11-24', '12:00'))
    const open = await db.reminder.findMany({ where: { userId, state: 'OPEN' } })
    expect(open.map(({ dueAt }) => dueAt)).toEqual([at('2026-12-01')])
    await reopenReminder(userId, id, at('2026-11-24', '12:01'))
    expect((await db.reminder.findMany({ where: { userId, state: 'OPEN' } })).map((each) => each.id)).toEqual(
      [id],
    )
  })

  it('go on after the last that was done, and stay ended, when an earlier one is done once more', async () => {
    const userId = await createTestUser()
    const { id } = await createCustomReminder(userId, customReminder.parse(weekly), at('2026-11-23'))
    const next = () => db.reminder.findFirstOrThrow({ where: { userId, state: 'OPEN' } })
    const doAgain = async () => {
      await reopenReminder(userId, id, at('2026-11-24', '10:00'))
      await completeReminder(userId, id, at('2026-11-24', '10:00'))
    }
    await completeReminder(userId, id, at('2026-11-24', '10:00'))
    const second = await next()
    await completeReminder(userId, second.id, at('2026-11-24', '10:00'))
    const third = await next()
    await doAgain()
    expect((await next()).plannedFor).toEqual(third.plannedFor)

    await dismissReminder(userId, (await next()).id, at('2026-11-24', '10:00'))
    await doAgain()
    expect(await db.reminder.count({ where: { userId, state: 'OPEN' } })).toBe(0)
  })

  it('end when one of them is let go, until that is taken back', async () => {
    const userId = await createTestUser()
    const { id } = await createCustomReminder(userId, customReminder.parse(weekly), at('2026-11-23'))
    expect((await due(userId, at('2026-11-24')))[0]).toMatchObject({ id, repeatUnit: 'WEEK' })
    await dismissReminder(userId, id, at('2026-11-24', '12:00'))
    expect(await db.reminder.count({ where: { userId, state: 'OPEN' } })).toBe(0)
    await reopenReminder(userId, id, at('2026-11-24', '12:01'))
    await completeReminder(userId, id, at('2026-11-24', '12:02'))
    const open = await db.reminder.findMany({ where: { userId, state: 'OPEN' } })
    expect(open.map(({ dueAt }) => dueAt)).toEqual([at('2026-12-01')])
  })

  it('can be changed, and begin anew where their time is another', async () => {
    const userId = await createTestUser()
    const now = at('2026-11-23')
    const { id } = await createCustomReminder(userId, customReminder.parse(weekly), now)
    const change = (part: object) =>
      changeCustomReminder(userId, customReminderChange.parse({ ...weekly, id, ...part }), now)
    await snoozeReminder(userId, id, '2026-12-03' as Day, now)
    await change({ title: 'Look again' })
    const read = () => db.reminder.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    const named = await read()
    expect(named).toMatchObject({ title: 'Look again', repeatUnit: 'WEEK' })
    expect(named.dueAt.toISOString()).toMatch(/^2026-12-03/)
    await change({ day: '2026-12-10', time: '11:00', repeatUnit: '' })
    expect(await read()).toMatchObject({
      dueAt: at('2026-12-10', '11:00'),
      snoozedUntil: null,
      repeatUnit: null,
      why: 'you set it',
    })
    await expect(change({ day: '2026-11-20' })).rejects.toMatchObject({ field: 'day' })
  })

  it('are listed until they are due, go away with their repetitions, and come back', async () => {
    const userId = await createTestUser()
    const now = at('2026-11-23')
    const { id } = await createCustomReminder(userId, customReminder.parse(weekly), now)
    const ahead = async () => (await listOwnAhead(userId, now)).map((each) => each.id)
    expect(await ahead()).toEqual([id])
    expect(await listOwnAhead(userId, at('2026-11-24', '12:00'))).toEqual([])
    await removeCustomReminder(userId, id, now)
    expect(await ahead()).toEqual([])
    expect(await db.reminder.count({ where: { userId, state: 'OPEN' } })).toBe(0)
    await reopenReminder(userId, id, now)
    expect(await ahead()).toEqual([id])
  })

  it('refuse a moment that has passed, at the day', async () => {
    const userId = await createTestUser()
    const late = customReminder.parse({ ...weekly, day: '2026-11-23', time: '08:00' })
    await expect(createCustomReminder(userId, late, at('2026-11-23'))).rejects.toMatchObject({ field: 'day' })
  })
})

describe('another user', () => {
  it('cannot see or settle a reminder, nor set one on somebody else’s application', async () => {
    const { userId, applicationId } = await rejected()
    const other = await createTestUser()
    const now = at('2026-11-23', '10:00')
    const [first] = await due(userId, now)
    expect(await due(other, now)).toEqual([])
    expect(await listApplicationReminders(other, applicationId, now)).toEqual([])
    for (const attempt of [completeReminder, dismissReminder, reopenReminder, unsnoozeReminder]) {
      await expect(attempt(other, first!.id, now)).rejects.toBeInstanceOf(NotFoundError)
    }
    await expect(snoozeReminder(other, first!.id, 'tomorrow', now)).rejects.toBeInstanceOf(NotFoundError)
    const input = customReminder.parse({ applicationId, title: 'x', day: '2026-12-01', time: '09:00' })
    await expect(createCustomReminder(other, input, now)).rejects.toBeInstanceOf(NotFoundError)
  })
})
