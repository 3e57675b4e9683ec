import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { asDay } from '@/lib/domain/day'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { interviewUpdate, newInterview } from '@/lib/schemas/interview'
import type { z } from 'zod'
import { countOwed } from './badges'
import { scheduleInterview, updateInterview } from './interviews'
import { createPerson } from './people'
import { personDetails } from '@/lib/schemas/person'
import { cancelInterview } from './interview-outcomes'
import { completeReminder, dismissReminder, snoozeReminder } from './reminder-decisions'
import { openInterviewReview } from './review-drafts'
import { savePlan } from './preparation'
import { at, createTestUser, logTestApplication, moveTestApplication, scheduleTestInterview } from './testing'

const applicationOf = (userId: string, id: string) =>
  db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })

const open = async (userId: string, ...rules: string[]) =>
  (
    await db.reminder.findMany({
      where: { userId, state: 'OPEN', rule: { in: rules } },
      orderBy: [{ dueAt: 'asc' }, { title: 'asc' }],
    })
  ).map(({ rule, title, dueAt }) => [rule, title, dueAt.toISOString().slice(0, 16)])

type Update = Partial<z.input<typeof interviewUpdate>> & { id: string }
const update = (userId: Parameters<typeof updateInterview>[0], given: Update, now = at('2026-11-12')) =>
  updateInterview(
    userId,
    interviewUpdate.parse({
      kind: 'PANEL',
      format: 'VIDEO',
      day: '2026-11-25',
      time: '10:00',
      zone: 'UTC',
      durationMinutes: 60,
      ...given,
    }),
    now,
  )

describe('scheduling a round', () => {
  it.each([
    ['SAVED', 'RECRUITER_SCREEN', 'SCREENING'],
    ['SAVED', 'PHONE_SCREEN', 'SCREENING'],
    ['APPLIED', 'RECRUITER_SCREEN', 'SCREENING'],
    ['APPLIED', 'PHONE_SCREEN', 'SCREENING'],
    ['APPLIED', 'HIRING_MANAGER', 'INTERVIEWING'],
    ['APPLIED', 'TECHNICAL', 'INTERVIEWING'],
    ['APPLIED', 'TAKE_HOME', 'INTERVIEWING'],
    ['SAVED', 'PANEL', 'INTERVIEWING'],
    ['APPLIED', 'CULTURE', 'INTERVIEWING'],
    ['APPLIED', 'FINAL', 'INTERVIEWING'],
    ['APPLIED', 'OTHER', 'INTERVIEWING'],
  ] as const)('moves %s forward for a %s to %s, with one event', async (stage, kind, to) => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId, { stage })
    const { id } = await scheduleTestInterview(userId, { applicationId, kind })
    expect(await applicationOf(userId, applicationId)).toMatchObject({ stage: to, stageSince: '2026-11-12' })
    const events = await db.event.findMany({ where: { userId, applicationId }, orderBy: { id: 'asc' } })
    expect(events.map((event) => [event.kind, event.fromStage, event.toStage, event.interviewId])).toEqual([
      ['MOVE', null, stage, null],
      ['INTERVIEW_SCHEDULED', null, null, id],
      ['MOVE', stage, to, null],
    ])
  })

  it.each(['SCREENING', 'INTERVIEWING', 'OFFER'] as const)('never moves %s backwards', async (stage) => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId, { stage })
    await scheduleTestInterview(userId, { applicationId, kind: 'PHONE_SCREEN' })
    expect((await applicationOf(userId, applicationId)).stage).toBe(stage)
    expect(await db.event.count({ where: { userId, kind: 'MOVE' } })).toBe(1)
  })

  it('plans what hangs on its start and its end', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    await scheduleTestInterview(userId, { applicationId, newNames: ['Priya Raman', 'Sam Okafor'] })
    expect(await open(userId, 'prepare', 'interview-soon', 'thank-you', 'write-review')).toEqual([
      ['prepare', 'Prepare for the panel interview at Northwind Realty', '2026-11-23T09:00'],
      ['interview-soon', 'Panel interview at Northwind Realty', '2026-11-24T10:00'],
      ['interview-soon', 'Panel interview at Northwind Realty', '2026-11-25T09:00'],
      ['write-review', 'Debrief the panel interview', '2026-11-25T12:00'],
      ['thank-you', 'Thank Priya Raman for the panel interview', '2026-11-25T13:00'],
      ['thank-you', 'Thank Sam Okafor for the panel interview', '2026-11-25T13:00'],
    ])
  })

  it('makes one interview of a form that is sent twice, also at the same moment', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const form = { id: crypto.randomUUID(), applicationId, newNames: ['Priya Raman'] }
    const sent = await Promise.all([
      scheduleTestInterview(userId, form),
      scheduleTestInterview(userId, form),
      scheduleTestInterview(userId, form),
    ])
    expect(new Set(sent.map(({ id }) => id))).toEqual(new Set([form.id]))
    expect(await db.interview.count({ where: { userId } })).toBe(1)
    expect(await db.person.count({ where: { userId } })).toBe(1)
    expect(await db.event.count({ where: { userId } })).toBe(3)
    await expect(scheduleTestInterview(userId, { ...form, day: '2026-11-26' })).rejects.toBeInstanceOf(
      ConflictError,
    )
  })

  it('links interviewers to the application too, and keeps the role that somebody has there', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id: managerId } = await createPerson(
      userId,
      personDetails.parse({ name: 'Ada' }),
      at('2026-11-02'),
    )
    await db.applicationPerson.create({
      data: { userId, applicationId, personId: managerId, role: 'HIRING_MANAGER' },
    })
    await scheduleTestInterview(userId, {
      applicationId,
      personIds: [managerId],
      newNames: ['Sam Okafor; Li Wen', 'ada', 'sam  okafor'],
    })
    const linked = await db.applicationPerson.findMany({
      where: { userId, applicationId },
      select: { role: true, person: { select: { folded: true, company: true } } },
      orderBy: { person: { folded: 'asc' } },
    })
    expect(linked).toEqual([
      { role: 'HIRING_MANAGER', person: { folded: 'ada', company: null } },
      { role: 'INTERVIEWER', person: { folded: 'li wen', company: 'Northwind Realty' } },
      { role: 'INTERVIEWER', person: { folded: 'sam okafor', company: 'Northwind Realty' } },
    ])
  })

  it('knows a typed name at that company again, and guesses between nobody', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const add = (name: string, company: string) =>
      createPerson(userId, personDetails.parse({ name, company }), at('2026-11-02'))
    const sam = await add('Sam Okafor', 'Northwind Realty GmbH')
    await add('Li Wen', 'Halcyon Health')
    await add('Mo', 'Northwind Realty')
    await add('Mo', 'northwind realty')
    const { id } = await scheduleTestInterview(userId, {
      applicationId,
      newNames: ['sam  ökafor', 'Li Wen', 'Mo'],
    })
    const seated = await db.interviewPerson.findMany({ where: { userId, interviewId: id } })
    expect(seated.map(({ personId }) => personId)).toContain(sam.id)
    expect(seated).toHaveLength(3)
    // Only Li Wen, who is known elsewhere, and a third Mo are new.
    expect(await db.person.count({ where: { userId } })).toBe(6)
    expect(await db.person.count({ where: { userId, folded: 'sam okafor' } })).toBe(1)
  })

  it('logs a past round on its own day, without lessons that came later', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    await db.lesson.create({
      data: { userId, kind: 'IMPROVE', pillar: 'INDUSTRY', text: 'Name a rival', folded: 'name a rival' },
    })
    const { id } = await scheduleTestInterview(userId, { applicationId, day: '2026-11-09', plan: 'Be brief' })
    expect(await applicationOf(userId, applicationId)).toMatchObject({
      stage: 'INTERVIEWING',
      stageSince: '2026-11-09',
    })
    expect(await db.preparationItem.count({ where: { userId, interviewId: id, source: 'LESSON' } })).toBe(0)
    expect(await db.preparationItem.count({ where: { userId, interviewId: id } })).toBe(8)
  })

  it('never dates the move before the one that came before it', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId, { day: '2026-11-02' })
    await scheduleTestInterview(userId, { applicationId, day: '2026-10-20' })
    expect((await applicationOf(userId, applicationId)).stageSince).toBe('2026-11-02')
  })

  it('waits for a closed application to be reopened, but logs what was held before it closed', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    await moveTestApplication(userId, { applicationId, from: 'APPLIED', to: 'REJECTED' })
    await expect(scheduleTestInterview(userId, { applicationId })).rejects.toBeInstanceOf(RefusedError)
    expect(await db.interview.count({ where: { userId } })).toBe(0)
    await scheduleTestInterview(userId, { applicationId, day: '2026-11-09' })
    expect((await applicationOf(userId, applicationId)).stage).toBe('REJECTED')
    // What the rejection is reviewed by is the last round, also where that was logged after it.
    expect(await countOwed(userId, at('2026-11-12'))).toBe(1)
  })

  it.each([
    ['a day that is none', { day: '2026-02-31' }, 'day'],
    ['a time that is none', { time: '25:00' }, 'time'],
    ['an unknown zone', { zone: 'Mars/Olympus' }, 'zone'],
    ['no length', { durationMinutes: 0 }, 'durationMinutes'],
    ['an end before the start', { durationMinutes: -30 }, 'durationMinutes'],
    ['more than half a day', { durationMinutes: 721 }, 'durationMinutes'],
    ['a link that is no link', { link: 'javascript:alert(1)' }, 'link'],
    ['a name of a book’s length', { newNames: ['x'.repeat(10_000)] }, 'newNames'],
  ])('refuses %s at its field', (_name, given, field) => {
    const valid = { id: crypto.randomUUID(), applicationId: 'a', kind: 'PANEL', format: 'VIDEO' }
    const when = { day: '2026-11-25', time: '10:00', zone: 'UTC', durationMinutes: 60 }
    const parsed = newInterview.safeParse({ ...valid, ...when, ...given })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })
})

describe('a round in another zone', () => {
  it.each([
    ['that skips the hour', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30'],
    ['that repeats the hour', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30'],
    ['behind the person’s day', '2026-11-25', '22:00', 'America/Los_Angeles', '2026-11-26T06:00'],
  ])('%s keeps the local start and its instant', async (_name, day, time, zone, startAt) => {
    const userId = await createTestUser({ zone: 'Asia/Tokyo' })
    const { id: applicationId } = await logTestApplication(userId, {}, at('2026-01-05'))
    const { id } = await scheduleTestInterview(userId, { applicationId, day, time, zone }, at('2026-01-06'))
    const interview = await db.interview.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(interview.localStart).toBe(`${day}T${time}`)
    expect(interview.startAt.toISOString().slice(0, 16)).toBe(startAt)
    expect(+interview.endAt - +interview.startAt).toBe(60 * 60_000)
  })

  it('thanks by the clock of the interview, not of the person', async () => {
    const userId = await createTestUser({ zone: 'Asia/Tokyo' })
    const { id: applicationId } = await logTestApplication(userId)
    // Ends 19:00 in Los Angeles: two hours later it is night there, so the next morning is meant.
    await scheduleTestInterview(userId, { applicationId, time: '18:00', zone: 'America/Los_Angeles' })
    expect(await open(userId, 'thank-you')).toEqual([
      ['thank-you', 'Send thanks for the panel interview', '2026-11-26T17:00'],
    ])
  })
})

describe('changing a round', () => {
  it('takes the thank-you and the review along when it is rescheduled', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId })
    await update(userId, { id, day: '2026-11-27', time: '18:30', durationMinutes: 90 })
    expect(await open(userId, 'prepare', 'interview-soon', 'thank-you', 'write-review')).toEqual([
      ['prepare', 'Prepare for the panel interview at Northwind Realty', '2026-11-25T09:00'],
      ['interview-soon', 'Panel interview at Northwind Realty', '2026-11-26T18:30'],
      ['interview-soon', 'Panel interview at Northwind Realty', '2026-11-27T17:30'],
      ['write-review', 'Debrief the panel interview', '2026-11-28T09:00'],
      ['thank-you', 'Send thanks for the panel interview', '2026-11-28T09:00'],
    ])
    const event = await db.event.findFirstOrThrow({ where: { userId, kind: 'INTERVIEW_RESCHEDULED' } })
    expect(event).toMatchObject({
      title: 'Panel interview rescheduled',
      text: 'Fri 27 Nov, 18:30 (UTC). It was Wed 25 Nov, 10:00 (UTC)',
      day: '2026-11-12',
    })
  })

  it('asks to prepare again on another day, also whoever let the first reminder go', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId })
    const { id: reminderId } = await db.reminder.findFirstOrThrow({ where: { userId, rule: 'prepare' } })
    await dismissReminder(userId, reminderId, at('2026-11-23', '10:00'))
    await update(userId, { id, time: '15:00' }, at('2026-11-23', '11:00'))
    expect(await open(userId, 'prepare')).toEqual([])
    await update(userId, { id, day: '2026-12-02' }, at('2026-11-23', '12:00'))
    expect((await open(userId, 'prepare')).map(([, , dueAt]) => dueAt)).toEqual(['2026-11-30T09:00'])
    expect(await db.reminder.count({ where: { userId, rule: 'prepare' } })).toBe(1)
  })

  it('asks to prepare in time on an earlier day, also whoever had put that off', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId, day: '2026-11-27' })
    const { id: reminderId } = await db.reminder.findFirstOrThrow({ where: { userId, rule: 'prepare' } })
    await snoozeReminder(userId, reminderId, asDay('2026-11-26'), at('2026-11-20', '10:00'))
    await update(userId, { id, day: '2026-11-25' }, at('2026-11-20', '11:00'))
    expect((await open(userId, 'prepare')).map(([, , dueAt]) => dueAt)).toEqual(['2026-11-23T09:00'])
  })

  it('announces a later start of the same day, also whoever had ticked the earlier one', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId })
    const [dayBefore, hourBefore] = await db.reminder.findMany({
      where: { userId, rule: 'interview-soon' },
      orderBy: { dueAt: 'asc' },
    })
    await dismissReminder(userId, dayBefore!.id, at('2026-11-24', '12:00'))
    await completeReminder(userId, hourBefore!.id, at('2026-11-25', '09:05'))
    await update(userId, { id, time: '10:05' }, at('2026-11-25', '09:10'))
    expect(await open(userId, 'interview-soon')).toEqual([])
    await update(userId, { id, time: '15:00' }, at('2026-11-25', '09:15'))
    expect((await open(userId, 'interview-soon')).map(([, , dueAt]) => dueAt)).toEqual(['2026-11-25T14:00'])
  })

  it('asks anew for what follows a round that did not take place on its first day', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId })
    const [asked, ...others] = await db.reminder.findMany({
      where: { userId, rule: { in: ['after-interview', 'thank-you', 'write-review'] } },
      orderBy: { rule: 'asc' },
    })
    for (const reminder of others) await dismissReminder(userId, reminder.id, at('2026-11-25', '15:00'))
    await completeReminder(userId, asked!.id, at('2026-12-02'))
    await update(userId, { id, time: '11:00' }, at('2026-12-02'))
    expect(await open(userId, 'after-interview', 'thank-you', 'write-review')).toEqual([])
    await update(userId, { id, day: '2026-12-09' }, at('2026-12-02', '10:00'))
    expect(await open(userId, 'after-interview', 'thank-you', 'write-review')).toEqual([
      ['write-review', 'Debrief the panel interview', '2026-12-09T12:00'],
      ['thank-you', 'Send thanks for the panel interview', '2026-12-09T13:00'],
      ['after-interview', 'Ask Northwind Realty for news after the panel interview', '2026-12-16T09:00'],
    ])
  })

  it('is no rescheduling while the time stays, and keeps the thanks of whoever stays', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId, newNames: ['Sam', 'Li'] })
    const seats = await db.interviewPerson.findMany({
      where: { userId },
      include: { person: true },
      orderBy: { person: { folded: 'asc' } },
    })
    const [li] = seats
    await db.interviewPerson.updateMany({ where: { userId }, data: { thankedOn: '2026-11-25' } })
    await update(userId, { id, place: 'Room 4', personIds: [li!.personId], newNames: ['Mo'] })
    const after = await db.interviewPerson.findMany({
      where: { userId },
      select: { thankedOn: true, person: { select: { name: true } } },
      orderBy: { person: { folded: 'asc' } },
    })
    expect(after).toEqual([
      { thankedOn: '2026-11-25', person: { name: 'Li' } },
      { thankedOn: null, person: { name: 'Mo' } },
    ])
    expect(await db.event.count({ where: { userId, kind: 'INTERVIEW_RESCHEDULED' } })).toBe(0)
  })

  it('freezes before it corrects a start that is past, and thaws what lies ahead again', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId, plan: 'First plan' })
    await update(userId, { id, time: '11:00' }, at('2026-11-25', '12:30'))
    const review = () => db.review.findFirstOrThrow({ where: { userId, interviewId: id } })
    expect(await review()).toMatchObject({ plannedPlan: 'First plan', frozenAt: at('2026-11-25', '12:30') })

    await update(userId, { id, day: '2026-12-02' }, at('2026-11-25', '13:00'))
    expect(await review()).toMatchObject({ plannedPlan: '', frozenAt: null })
    await savePlan(userId, { interviewId: id, plan: 'Second plan', bases: null }, at('2026-12-01'))
    await openInterviewReview(userId, id, at('2026-12-02', '11:00'))
    expect((await review()).plannedPlan).toBe('Second plan')
  })

  it('does not move what is reviewed into the future', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId })
    const reviewedAt = at('2026-11-25', '15:00')
    await db.interview.update({ where: { userId_id: { userId, id } }, data: { reviewedAt } })
    await expect(update(userId, { id, day: '2026-12-02' }, at('2026-11-26'))).rejects.toBeInstanceOf(
      RefusedError,
    )
    await expect(
      cancelInterview(userId, { interviewId: id, reason: '' }, at('2026-11-26')),
    ).rejects.toBeInstanceOf(RefusedError)
  })
})

describe('another user', () => {
  it('cannot schedule for, change, or be given people of somebody else', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id: applicationId } = await logTestApplication(owner)
    const { id: ownApplication } = await logTestApplication(other)
    const { id } = await scheduleTestInterview(owner, { applicationId, newNames: ['Priya Raman'] })
    const { personId } = await db.interviewPerson.findFirstOrThrow({ where: { userId: owner } })

    await expect(scheduleTestInterview(other, { applicationId })).rejects.toBeInstanceOf(NotFoundError)
    await expect(update(other, { id, place: 'Elsewhere' })).rejects.toBeInstanceOf(NotFoundError)
    await expect(
      scheduleTestInterview(other, { applicationId: ownApplication, personIds: [personId] }),
    ).rejects.toBeInstanceOf(NotFoundError)
    // The same id from another's form is another row: it neither finds nor hides the owner's.
    const twin = await scheduleTestInterview(other, { id, applicationId: ownApplication })
    expect(twin.id).toBe(id)
    expect(await db.interview.count({ where: { userId: other } })).toBe(1)
    const kept = await db.interview.findUniqueOrThrow({ where: { userId_id: { userId: owner, id } } })
    expect(kept).toMatchObject({ applicationId, place: null })
  })

  it('finds no way in through scheduleInterview with a trashed application', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    await db.application.update({
      where: { userId_id: { userId, id: applicationId } },
      data: { trashedAt: at('2026-11-03') },
    })
    const input = newInterview.parse({
      id: crypto.randomUUID(),
      applicationId,
      kind: 'PANEL',
      format: 'VIDEO',
      day: '2026-11-25',
      time: '10:00',
      zone: 'UTC',
      durationMinutes: 60,
    })
    await expect(scheduleInterview(userId, input, at('2026-11-12'))).rejects.toBeInstanceOf(NotFoundError)
  })
})
