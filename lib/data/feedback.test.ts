import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { readDrafts } from '@/lib/domain/feedback'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { feedbackAnswered, feedbackAsked } from '@/lib/schemas/feedback'
import type { z } from 'zod'
import {
  describeRejection,
  logAnswered,
  logAsked,
  logSecondAsk,
  saveDraft,
  settleWithoutFeedback,
  undoFeedback,
} from './feedback'
import { addApplicationPerson } from './application-people'
import { completeReminder } from './reminder-decisions'
import { applicationPerson } from '@/lib/schemas/person'
import { at, createTestUser, logTestApplication, moveTestApplication } from './testing'
import type { UserId } from './user-id'

const asked = (rejectionId: string, given: Partial<z.input<typeof feedbackAsked>> = {}) =>
  feedbackAsked.parse({ rejectionId, ...given })
const answered = (rejectionId: string, given: Partial<z.input<typeof feedbackAnswered>> = {}) =>
  feedbackAnswered.parse({ rejectionId, feedback: 'More product sense.', ...given })

/** Rejected on a Thursday: business day 6 is Friday 20, day 7 Monday 23 November 2026. */
async function rejected(
  userId: UserId,
  { day = '2026-11-12', country }: { day?: string; country?: string } = {},
) {
  const { id: applicationId } = await logTestApplication(userId, { country })
  await moveTestApplication(userId, { applicationId, from: 'APPLIED', to: 'REJECTED', day }, at(day))
  const { id } = await db.rejection.findFirstOrThrow({ where: { userId, applicationId } })
  return { applicationId, id }
}

const stored = (userId: UserId, id: string) =>
  db.rejection.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
const openRules = async (userId: UserId) =>
  (await db.reminder.findMany({ where: { userId, state: 'OPEN' }, orderBy: { dueAt: 'asc' } })).map(
    ({ rule, dueAt }) => `${rule} ${dueAt.toISOString().slice(0, 10)}`,
  )

describe('the draft', () => {
  it('is kept from the first day on, each letter for itself', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    const first = { subject: 'One question', body: 'Hello Marta,\n\nשלום <b>👋</b>' }
    await saveDraft(userId, { rejectionId: id, which: 'request', ...first }, at('2026-11-12'))
    const second = { subject: '', body: 'Once more' }
    await saveDraft(userId, { rejectionId: id, which: 'secondAsk', ...second }, at('2026-11-13'))
    const { draft } = await stored(userId, id)
    expect(readDrafts(draft)).toEqual({ request: first, secondAsk: second })
  })
})

describe('the floor', () => {
  it.each([
    ['a Thursday', '2026-11-12', '2026-11-20', '2026-11-23'],
    ['a Monday', '2026-03-02', '2026-03-10', '2026-03-11'],
    ['a Friday', '2026-03-06', '2026-03-16', '2026-03-17'],
    ['a Saturday', '2026-03-07', '2026-03-16', '2026-03-17'],
    ['a Sunday', '2026-03-08', '2026-03-16', '2026-03-17'],
  ])('after a rejection on %s refuses business day 6 and lets day 7 pass', async (_, day, sixth, seventh) => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId, {}, at('2026-01-05'))
    await moveTestApplication(userId, { applicationId, from: 'APPLIED', to: 'REJECTED', day }, at(day))
    const { id } = await db.rejection.findFirstOrThrow({ where: { userId } })
    await expect(logAsked(userId, asked(id), at(sixth))).rejects.toSatisfy(
      (error) =>
        error instanceof RefusedError && error.field === 'day' && /business day 7/.test(error.message),
    )
    expect((await stored(userId, id)).askedOn).toBeNull()
    await logAsked(userId, asked(id), at(seventh))
    expect((await stored(userId, id)).askedOn).toBe(seventh)
  })

  it('counts the public holidays of the company’s own region', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId, { day: '2026-11-19', country: 'US' })
    await expect(logAsked(userId, asked(id), at('2026-11-30'))).rejects.toBeInstanceOf(RefusedError)
    await logAsked(userId, asked(id), at('2026-12-01'))
    expect((await stored(userId, id)).askedOn).toBe('2026-12-01')
  })

  it('judges the day on which it was sent, not the day of the entry', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    const early = asked(id, { day: '2026-11-16' })
    await expect(logAsked(userId, early, at('2026-11-25'))).rejects.toBeInstanceOf(RefusedError)
  })

  it('is not for the past: who wrote anyway can say so, and the rule ends', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    await logAsked(userId, asked(id, { day: '2026-11-13', alreadySent: true }), at('2026-11-16'))
    expect((await stored(userId, id)).askedOn).toBe('2026-11-13')
    expect(await openRules(userId)).toEqual(['rejection-review 2026-11-13', 'feedback-second-ask 2026-11-27'])
  })

  it('holds for a second ask too', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    await logAsked(userId, asked(id, { alreadySent: true }), at('2026-11-12'))
    await expect(logSecondAsk(userId, asked(id), at('2026-11-20'))).rejects.toBeInstanceOf(RefusedError)
    await logSecondAsk(userId, asked(id), at('2026-11-23'))
    expect((await stored(userId, id)).secondAskedOn).toBe('2026-11-23')
  })
})

describe('asking', () => {
  it('remembers whom, ends the request and plans the second ask', async () => {
    const userId = await createTestUser()
    const { id, applicationId } = await rejected(userId)
    const input = applicationPerson.parse({ applicationId, role: 'HIRING_MANAGER', name: 'Marta Lindqvist' })
    const { personId } = await addApplicationPerson(userId, input, at('2026-11-12'))
    expect(await openRules(userId)).toEqual([
      'rejection-review 2026-11-13',
      'feedback-request 2026-11-23',
      'feedback-request 2026-11-26',
    ])
    await logAsked(userId, asked(id, { personId }), at('2026-11-23'))
    expect(await stored(userId, id)).toMatchObject({ askedOn: '2026-11-23', askedPersonId: personId })
    expect(await openRules(userId)).toEqual(['rejection-review 2026-11-13', 'feedback-second-ask 2026-12-07'])
  })

  it.each([
    ['in the future', '2026-11-24'],
    ['before the rejection', '2026-11-11'],
  ])('refuses a day %s, also for what was sent already', async (_, day) => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    const attempt = logAsked(userId, asked(id, { day, alreadySent: true }), at('2026-11-23'))
    await expect(attempt).rejects.toSatisfy((error) => error instanceof RefusedError && error.field === 'day')
  })

  it('is recorded once: of two tabs the second learns of the first', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    const days = ['2026-11-23', '2026-11-24'] as const
    const both = await Promise.allSettled(days.map((day) => logAsked(userId, asked(id), at(day))))
    // Sent at the same moment, either may be the first.
    const first = both.findIndex(({ status }) => status === 'fulfilled')
    const [refusal, ...others] = both.flatMap((each) => (each.status === 'rejected' ? each.reason : []))
    expect(refusal).toBeInstanceOf(ConflictError)
    expect(others).toEqual([])
    expect((await stored(userId, id)).askedOn).toBe(days[first])
  })

  it('comes before asking again', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    await expect(logSecondAsk(userId, asked(id), at('2026-12-07'))).rejects.toBeInstanceOf(RefusedError)
  })

  it('makes no sense once the door is open again', async () => {
    const userId = await createTestUser()
    const { id, applicationId } = await rejected(userId)
    await moveTestApplication(userId, { applicationId, from: 'REJECTED', to: 'SCREENING' }, at('2026-11-16'))
    await expect(logAsked(userId, asked(id), at('2026-11-23'))).rejects.toBeInstanceOf(RefusedError)
    expect(await openRules(userId)).not.toContainEqual(expect.stringMatching(/^feedback/))
  })
})

describe('the end of the asking', () => {
  it('is an answer, with its words and its day', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    await logAsked(userId, asked(id), at('2026-11-23'))
    await logAnswered(userId, answered(id, { day: '2026-11-25' }), at('2026-11-26'))
    expect(await stored(userId, id)).toMatchObject({
      answeredOn: '2026-11-25',
      feedback: 'More product sense.',
    })
    expect(await openRules(userId)).toEqual(['rejection-review 2026-11-13'])
  })

  it('may be an answer that nobody asked for, even while it cools off', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    await logAnswered(userId, answered(id), at('2026-11-13'))
    expect(await openRules(userId)).toEqual(['rejection-review 2026-11-13'])
  })

  it('lets the words of an answer be changed', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    await logAnswered(userId, answered(id), at('2026-11-13'))
    const longer = answered(id, { day: '2026-11-13', feedback: 'And more SQL.' })
    await logAnswered(userId, longer, at('2026-11-16'))
    expect((await stored(userId, id)).feedback).toBe('And more SQL.')
  })

  it('may be that no feedback is given, and undone', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    await logAsked(userId, asked(id), at('2026-11-23'))
    await settleWithoutFeedback(userId, id, at('2026-12-08'))
    expect((await stored(userId, id)).noFeedbackOn).toBe('2026-12-08')
    expect(await openRules(userId)).toEqual(['rejection-review 2026-11-13'])
    await undoFeedback(userId, { rejectionId: id, mark: 'settled' }, at('2026-12-08'))
    expect(await openRules(userId)).toContain('feedback-second-ask 2026-12-07')
  })

  it('undoes a request logged by mistake, and the window is open again', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    await logAsked(userId, asked(id), at('2026-11-23'))
    await undoFeedback(userId, { rejectionId: id, mark: 'asked' }, at('2026-11-23'))
    expect((await stored(userId, id)).askedOn).toBeNull()
    expect(await openRules(userId)).toContain('feedback-request 2026-11-23')
  })

  it('asks again for what is taken back, also where it was recorded by its reminder', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    const complete = async (rule: string, now: Date) => {
      const open = { userId, rule, state: 'OPEN' } as const
      const { id } = await db.reminder.findFirstOrThrow({ where: open, orderBy: { dueAt: 'asc' } })
      await completeReminder(userId, id, now)
    }
    await complete('feedback-request', at('2026-11-23'))
    await complete('feedback-second-ask', at('2026-12-07'))
    await undoFeedback(userId, { rejectionId: id, mark: 'second-ask' }, at('2026-12-07'))
    expect(await openRules(userId)).toContain('feedback-second-ask 2026-12-07')
    await undoFeedback(userId, { rejectionId: id, mark: 'asked' }, at('2026-11-23'))
    expect(await openRules(userId)).toContain('feedback-request 2026-11-23')
  })

  it('keeps the words of an answer that is taken back', async () => {
    const userId = await createTestUser()
    const { id } = await rejected(userId)
    await logAnswered(userId, answered(id), at('2026-11-13'))
    await undoFeedback(userId, { rejectionId: id, mark: 'answered' }, at('2026-11-13'))
    expect(await stored(userId, id)).toMatchObject({ answeredOn: null, feedback: 'More product sense.' })
  })
})

describe('another user', () => {
  it('finds no rejection, whatever they try, and changes nothing', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await rejected(owner)
    const before = await stored(owner, id)
    const now = at('2026-11-23')
    const draft = { rejectionId: id, which: 'request' as const, subject: 'x', body: 'x' }
    const attempts = [
      () => saveDraft(other, draft, now),
      () => logAsked(other, asked(id), now),
      () => logSecondAsk(other, asked(id), now),
      () => logAnswered(other, answered(id), now),
      () => settleWithoutFeedback(other, id, now),
      () => undoFeedback(other, { rejectionId: id, mark: 'asked' }, now),
      () => describeRejection(other, { rejectionId: id, channel: 'EMAIL', reason: 'x' }, now),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(NotFoundError)
    expect(await stored(owner, id)).toEqual(before)
  })

  it('cannot be named as the one who was asked', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await rejected(owner)
    const theirs = await db.person.create({ data: { userId: other, name: 'Eve', folded: 'eve' } })
    const attempt = logAsked(owner, asked(id, { personId: theirs.id }), at('2026-11-23'))
    await expect(attempt).rejects.toBeInstanceOf(NotFoundError)
  })

  it('is also whoever put the application into the trash', async () => {
    const userId = await createTestUser()
    const { id, applicationId } = await rejected(userId)
    await db.application.update({
      where: { userId_id: { userId, id: applicationId } },
      data: { trashedAt: at('2026-11-13') },
    })
    await expect(logAsked(userId, asked(id), at('2026-11-23'))).rejects.toBeInstanceOf(NotFoundError)
  })
})
