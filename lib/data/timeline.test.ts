import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { contactInput, noteInput } from '@/lib/schemas/application'
import { feedbackAnswered, feedbackAsked } from '@/lib/schemas/feedback'
import { logAnswered, logAsked } from './feedback'
import { addNote, logContact } from './notes'
import { at, createTestUser, logTestApplication, moveTestApplication } from './testing'
import { listTimeline } from './timeline'
import type { UserId } from './user-id'

type InterviewGiven = { day: string; kind?: 'PANEL' | 'RECRUITER_SCREEN'; name?: string; thankedOn?: string }

async function holdInterview(userId: UserId, applicationId: string, given: InterviewGiven) {
  const { day, kind = 'PANEL', name, thankedOn = null } = given
  const { id } = await db.interview.create({
    data: {
      userId,
      applicationId,
      kind,
      localStart: `${day}T10:00`,
      zone: 'UTC',
      durationMinutes: 45,
      startAt: at(day, '10:00'),
      endAt: at(day, '10:45'),
      thankedOn: name ? null : thankedOn,
    },
  })
  if (name) {
    const person = await db.person.create({ data: { userId, name, folded: name.toLowerCase() } })
    await db.interviewPerson.create({ data: { userId, interviewId: id, personId: person.id, thankedOn } })
  }
  return id
}

/** The story of the design's mock, told by Monday 23 November. */
async function tellTheStory(userId: UserId) {
  const { id } = await logTestApplication(userId, { stage: 'SAVED', country: 'US' }, at('2026-10-02'))
  const move = (from: string, to: string, day: string, more = {}) =>
    moveTestApplication(
      userId,
      { applicationId: id, from: from as 'SAVED', to: to as 'APPLIED', ...more },
      at(day),
    )
  await move('SAVED', 'APPLIED', '2026-10-05', { channel: 'PORTAL' })
  await move('APPLIED', 'SCREENING', '2026-10-19')
  await holdInterview(userId, id, {
    day: '2026-10-28',
    kind: 'RECRUITER_SCREEN',
    name: 'Joel Park',
    thankedOn: '2026-10-28',
  })
  await move('SCREENING', 'INTERVIEWING', '2026-10-28')
  await holdInterview(userId, id, { day: '2026-11-09', name: 'Marta Lindqvist' })
  const reason = 'We decided to go in another direction.'
  await move('INTERVIEWING', 'REJECTED', '2026-11-12', { channel: 'EMAIL', reason })
  return id
}

const now = at('2026-11-23')

/** Every page, one after the other. */
async function walk(userId: UserId, id: string, take: number) {
  const pages = []
  let before: string | undefined
  do {
    const page = await listTimeline(userId, id, { before, take }, now)
    pages.push(page.lines)
    before = page.earlier ?? undefined
  } while (before !== undefined && pages.length < 200)
  return pages
}

describe('the timeline', () => {
  it('tells the story newest first, whatever row tells of it', async () => {
    const userId = await createTestUser()
    const id = await tellTheStory(userId)
    const { lines, earlier } = await listTimeline(userId, id, {}, now)
    expect(earlier).toBeNull()
    expect(lines.map(({ place, title, detail, quote }) => [place.day, title, detail || quote])).toEqual([
      ['2026-11-12', 'Feedback request scheduled', 'for Mon 23 Nov, business day 7'],
      ['2026-11-12', 'Rejected by email', 'We decided to go in another direction.'],
      ['2026-11-09', 'Panel interview', '45 min with Marta Lindqvist'],
      ['2026-10-28', 'Thank-you sent to Joel Park', 'for the recruiter screen'],
      ['2026-10-28', 'Interviewing', ''],
      ['2026-10-28', 'Recruiter screen', '45 min with Joel Park'],
      ['2026-10-19', 'Screening', ''],
      ['2026-10-05', 'Applied through their portal', ''],
      ['2026-10-02', 'Saved', ''],
    ])
  })

  it('adds notes and contacts on their own days, what was asked and answered, and reminders done', async () => {
    const userId = await createTestUser()
    const id = await tellTheStory(userId)
    const { id: rejectionId } = await db.rejection.findFirstOrThrow({ where: { userId } })
    const marta = await db.person.findFirstOrThrow({ where: { userId, name: 'Marta Lindqvist' } })
    await addNote(userId, noteInput.parse({ applicationId: id, day: '2026-10-10', text: '**dbt**' }), now)
    const call = { applicationId: id, day: '2026-10-12', channel: 'PHONE', text: '' }
    await logContact(userId, contactInput.parse(call), now)
    await logAsked(userId, feedbackAsked.parse({ rejectionId, personId: marta.id }), now)
    const answer = feedbackAnswered.parse({ rejectionId, feedback: 'More SQL.' })
    await logAnswered(userId, answer, now)
    await db.reminder.updateMany({
      where: { userId, rule: 'rejection-review' },
      data: { state: 'DONE', decidedAt: at('2026-11-13', '10:00') },
    })
    const { lines } = await listTimeline(userId, id, {}, now)
    const told = lines.map(({ place, title, text, quote }) => [place.day, title, text || quote])
    expect(told).toContainEqual(['2026-10-10', 'Note', '**dbt**'])
    expect(told).toContainEqual(['2026-10-12', 'Phone call', ''])
    expect(told.slice(0, 3)).toEqual([
      ['2026-11-23', 'Feedback received', 'More SQL.'],
      ['2026-11-23', 'Asked Marta Lindqvist for feedback', ''],
      ['2026-11-13', 'Done: Debrief the rejection from Northwind Realty', ''],
    ])
    expect(told.map(([, title]) => title)).not.toContain('Feedback request scheduled')
  })

  it('schedules no request once the door is open again', async () => {
    const userId = await createTestUser()
    const id = await tellTheStory(userId)
    await moveTestApplication(userId, { applicationId: id, from: 'REJECTED', to: 'OFFER' }, at('2026-11-16'))
    const { lines } = await listTimeline(userId, id, {}, now)
    expect(lines.map(({ title }) => title).slice(0, 2)).toEqual(['Reopened: Offer', 'Rejected by email'])
  })

  it('leaves out interviews that were cancelled, and those still ahead', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await holdInterview(userId, id, { day: '2026-11-24' })
    const cancelled = await holdInterview(userId, id, { day: '2026-11-20' })
    await db.interview.update({
      where: { userId_id: { userId, id: cancelled } },
      data: { cancelledAt: at('2026-11-19') },
    })
    const { lines } = await listTimeline(userId, id, {}, now)
    expect(lines.map(({ title }) => title)).toEqual(['Applied'])
  })

  it('says once that a round was held when it was logged afterwards', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const interviewId = await holdInterview(userId, id, { day: '2026-11-20' })
    const event = { userId, applicationId: id, kind: 'INTERVIEW_SCHEDULED' as const, interviewId }
    await db.event.create({ data: { ...event, day: '2026-11-20', title: 'Panel interview' } })
    await db.event.create({ data: { ...event, day: '2026-11-18', title: 'Panel interview scheduled' } })
    const { lines } = await listTimeline(userId, id, {}, now)
    expect(lines.map(({ title }) => title)).toEqual([
      'Panel interview',
      'Panel interview scheduled',
      'Applied',
    ])
  })
})

describe('its pages', () => {
  it.each([1, 2, 3, 7, 50])('of %i lines join without a gap or a double', async (take) => {
    const userId = await createTestUser()
    const id = await tellTheStory(userId)
    for (let index = 0; index < 6; index += 1) {
      const day = `2026-10-${20 + Math.floor(index / 2)}`
      await addNote(userId, noteInput.parse({ applicationId: id, day, text: `note ${index}` }), now)
      await holdInterview(userId, id, {
        day,
        thankedOn: day,
        name: index % 2 ? `Person ${index}` : undefined,
      })
    }
    const settled = await db.reminder.findMany({ where: { userId, applicationId: id }, select: { id: true } })
    for (const { id: reminderId } of settled) {
      await db.reminder.update({
        where: { userId_id: { userId, id: reminderId } },
        data: { state: 'DONE', rule: 'custom', occurrence: reminderId, decidedAt: at('2026-10-21', '23:30') },
      })
    }
    const whole = (await listTimeline(userId, id, { take: 200 }, now)).lines
    const pages = await walk(userId, id, take)
    expect(whole.length).toBeGreaterThan(25)
    expect(pages.flat()).toEqual(whole)
    expect(pages.every((lines) => lines.length <= take)).toBe(true)
  })

  it('keep the person’s own days, also where they are not those of UTC', async () => {
    const userId = await createTestUser({ zone: 'Pacific/Auckland' })
    const { id } = await logTestApplication(userId)
    await db.reminder.updateMany({
      where: { userId, applicationId: id },
      data: { state: 'DONE', decidedAt: at('2026-11-10', '12:30') },
    })
    const pages = await walk(userId, id, 1)
    const days = pages.flat().map(({ place }) => place.day)
    expect(days).toEqual(['2026-11-11', '2026-11-11', '2026-11-11', '2026-11-02'])
  })

  it.each(['', 'nonsense', '2026-02-31~event~x', '2026-11-12~nowhere~x', '~~'])(
    'begin at the top for a cursor that somebody made up: %j',
    async (before) => {
      const userId = await createTestUser()
      const { id } = await logTestApplication(userId)
      expect((await listTimeline(userId, id, { before }, now)).lines).toHaveLength(1)
    },
  )
})

it('is empty for another user', async () => {
  const [owner, other] = [await createTestUser(), await createTestUser()]
  const id = await tellTheStory(owner)
  expect(await listTimeline(other, id, {}, now)).toEqual({ lines: [], earlier: null })
})
