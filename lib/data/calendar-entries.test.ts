import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { applicationDetails } from '@/lib/schemas/application'
import { interviewUpdate } from '@/lib/schemas/interview'
import { personDetails } from '@/lib/schemas/person'
import { customReminder } from '@/lib/schemas/reminder'
import { updateApplication } from './applications'
import {
  CALENDAR_WINDOW,
  listCalendarInterviews,
  listCalendarReminders,
  loadCalendarInterview,
} from './calendar-entries'
import { createCustomReminder } from './custom-reminders'
import { cancelInterview, restoreInterview } from './interview-outcomes'
import { updateInterview } from './interviews'
import { createPerson, deletePerson, restorePerson, updatePerson } from './people'
import { completeReminder, dismissReminder, snoozeReminder } from './reminder-decisions'
import { at, createTestUser, logTestApplication, scheduleTestInterview } from './testing'
import { restoreApplications, trashApplications } from './trash'
import type { UserId } from './user-id'

const NOW = at('2026-11-20')

/** A person with one round on 25 November, with one interviewer. */
async function searching() {
  const userId = await createTestUser()
  const { id: applicationId } = await logTestApplication(userId)
  const { id: personId } = await createPerson(userId, personDetails.parse({ name: 'Rosa' }), at('2026-11-03'))
  const { id } = await scheduleTestInterview(userId, { applicationId, personIds: [personId] })
  return { userId, applicationId, personId, id }
}

const round = (id: string, given: Record<string, unknown>) =>
  interviewUpdate.parse({
    id,
    kind: 'PANEL',
    format: 'VIDEO',
    day: '2026-11-25',
    time: '10:00',
    zone: 'UTC',
    durationMinutes: 60,
    ...given,
  })

describe('the interviews of a calendar', () => {
  it('are cancelled once the application has ended before them, however that came', async () => {
    const { userId, applicationId, id } = await searching()
    await db.application.update({
      where: { userId_id: { userId, id: applicationId } },
      data: { stage: 'REJECTED', stageSince: '2026-11-24' },
    })
    expect((await loadCalendarInterview(userId, id)).cancelledAt).not.toBeNull()
    await db.application.update({
      where: { userId_id: { userId, id: applicationId } },
      data: { stageSince: '2026-11-25' },
    })
    expect((await loadCalendarInterview(userId, id)).cancelledAt).toBeNull()
  })

  it('say what, when, where and with whom', async () => {
    const { userId, id } = await searching()
    const [found] = await listCalendarInterviews(userId, NOW)
    expect(found).toMatchObject({
      id,
      company: 'Northwind Realty',
      role: 'Data Analyst',
      kind: 'PANEL',
      startAt: at('2026-11-25', '10:00'),
      endAt: at('2026-11-25', '11:00'),
      people: [{ name: 'Rosa', title: null }],
      cancelledAt: null,
      changedAt: at('2026-11-12'),
    })
    expect(await loadCalendarInterview(userId, id)).toEqual(found)
  })

  it('are newer after whatever changes what they say', async () => {
    const { userId, applicationId, personId, id } = await searching()
    let hour = 0
    let before = (await loadCalendarInterview(userId, id)).changedAt
    const later = () => {
      hour += 1
      return at('2026-11-13', `${String(hour).padStart(2, '0')}:00`)
    }
    const expectNewer = async (change: (now: Date) => Promise<unknown>) => {
      const now = later()
      const answer = await change(now)
      const { changedAt } = await loadCalendarInterview(userId, id)
      expect(changedAt).toEqual(now)
      expect(changedAt > before).toBe(true)
      before = changedAt
      return answer
    }
    await expectNewer((now) =>
      updateInterview(userId, round(id, { time: '14:00', personIds: [personId] }), now),
    )
    await expectNewer((now) =>
      updateInterview(userId, round(id, { personIds: [personId], newNames: ['Ivo'] }), now),
    )
    await expectNewer((now) =>
      updateInterview(userId, round(id, { personIds: [personId], place: 'Room 4' }), now),
    )
    await expectNewer((now) => cancelInterview(userId, { interviewId: id, reason: '' }, now))
    await expectNewer((now) => restoreInterview(userId, id, now))
    await expectNewer((now) =>
      updateApplication(
        userId,
        applicationId,
        applicationDetails.parse({ company: 'Southwind', role: 'Analyst' }),
        now,
      ),
    )
    await expectNewer((now) => updatePerson(userId, personId, personDetails.parse({ name: 'Rosa L.' }), now))
    // The newest row of all goes with her: what is left must not look older for it.
    const deleted = await expectNewer((now) => deletePerson(userId, personId, now))
    expect((await loadCalendarInterview(userId, id)).people).toEqual([])
    await expectNewer((now) =>
      restorePerson(userId, deleted as Awaited<ReturnType<typeof deletePerson>>, now),
    )
    expect((await loadCalendarInterview(userId, id)).people).toEqual([{ name: 'Rosa L.', title: null }])
  })

  it('are gone with an application in the trash, and come back with it', async () => {
    const { userId, applicationId } = await searching()
    await trashApplications(userId, [applicationId], NOW)
    expect(await listCalendarInterviews(userId, NOW)).toEqual([])
    await restoreApplications(userId, [applicationId], NOW)
    expect(await listCalendarInterviews(userId, NOW)).toHaveLength(1)
  })

  it('go back a year, with cancelled ones, and never past the limit', async () => {
    const { userId, id } = await searching()
    await cancelInterview(userId, { interviewId: id, reason: '' }, NOW)
    expect(await listCalendarInterviews(userId, at('2027-11-20'))).toMatchObject([{ id, cancelledAt: NOW }])
    expect(await listCalendarInterviews(userId, at('2027-11-28'))).toEqual([])

    const rounds = Array.from({ length: CALENDAR_WINDOW.interviews }, (_, index) => ({
      id: crypto.randomUUID(),
      applicationId: crypto.randomUUID(),
      startAt: new Date(at('2027-01-01').getTime() + index * 3_600_000),
    }))
    const model = await db.application.findFirstOrThrow({ where: { userId } })
    await db.application.createMany({ data: rounds.map((each) => ({ ...model, id: each.applicationId })) })
    await db.interview.createMany({
      data: rounds.map((each) => ({
        ...each,
        userId,
        kind: 'PANEL' as const,
        endAt: each.startAt,
        durationMinutes: 60,
        zone: 'UTC',
        localStart: each.startAt.toISOString().slice(0, 16),
      })),
    })
    const people = rounds.flatMap((each) =>
      [1, 2, 3].map((number) => ({
        interviewId: each.id,
        id: crypto.randomUUID(),
        name: `Person ${number}`,
      })),
    )
    await db.person.createMany({
      data: people.map(({ id, name }) => ({ userId, id, name, folded: name.toLowerCase() })),
    })
    await db.interviewPerson.createMany({
      data: people.map((person) => ({ userId, interviewId: person.interviewId, personId: person.id })),
    })
    const all = await listCalendarInterviews(userId, NOW)
    expect(all).toHaveLength(CALENDAR_WINDOW.interviews)
    const names = ['Person 1', 'Person 2', 'Person 3']
    expect(all.every((each) => each.people.map(({ name }) => name).join() === names.join())).toBe(true)
    expect(all.some((each) => each.id === id)).toBe(false)
  })

  it('are nobody else’s', async () => {
    const { id } = await searching()
    const other = await createTestUser()
    expect(await listCalendarInterviews(other, NOW)).toEqual([])
    await expect(loadCalendarInterview(other, id)).rejects.toThrow('No such interview')
  })
})

describe('the reminders of a calendar', () => {
  const titles = async (userId: UserId, now = NOW) =>
    (await listCalendarReminders(userId, now)).map(({ title }) => title)

  async function reminding() {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId, { stage: 'SAVED' })
    const remind = (title: string, day: string) =>
      createCustomReminder(
        userId,
        customReminder.parse({ applicationId, title, day, time: '09:00' }),
        at('2026-11-02'),
      )
    await db.reminder.deleteMany({ where: { userId } })
    return { userId, applicationId, remind }
  }

  it('are those that are open: due ones and planned ones, the earliest first', async () => {
    const { userId, remind } = await reminding()
    await remind('Later', '2026-12-01')
    const due = await remind('Due', '2026-11-19')
    expect(await titles(userId)).toEqual(['Due', 'Later'])
    await snoozeReminder(userId, due.id, 'tomorrow', NOW)
    const [snoozed] = await listCalendarReminders(userId, NOW)
    expect(snoozed?.dueAt).toEqual(at('2026-11-21'))
    expect(snoozed?.changedAt).toEqual(NOW)
  })

  it('disappear when they are settled', async () => {
    const { userId, applicationId, remind } = await reminding()
    const [done, dismissed] = [await remind('Done', '2026-12-01'), await remind('Dismissed', '2026-12-01')]
    await remind('Open', '2026-12-01')
    await completeReminder(userId, done.id, NOW)
    await dismissReminder(userId, dismissed.id, NOW)
    const open = await titles(userId)
    expect(open).toContain('Open')
    expect(open).not.toContain('Done')
    expect(open).not.toContain('Dismissed')
    await trashApplications(userId, [applicationId], NOW)
    expect(await titles(userId)).toEqual([])
  })

  it('leave out what the interview itself rings for, and what is past its time', async () => {
    const { userId } = await searching()
    const rules = async (now: Date) => {
      const ids = (await listCalendarReminders(userId, now)).map(({ id }) => id)
      const rows = await db.reminder.findMany({ where: { userId, id: { in: ids } }, select: { rule: true } })
      return rows.map(({ rule }) => rule)
    }
    expect(await db.reminder.count({ where: { userId, rule: 'interview-soon' } })).toBe(2)
    const before = await rules(NOW)
    expect(before).toContain('prepare')
    expect(before).not.toContain('interview-soon')
    const after = await rules(at('2026-11-26', '12:00'))
    expect(after).not.toContain('prepare')
    expect(after).toContain('write-review')
  })

  it('never go past the limit', async () => {
    const { userId, applicationId: id } = await reminding()
    const model = await db.application.findFirstOrThrow({ where: { userId, id } })
    const ids = Array.from({ length: CALENDAR_WINDOW.reminders + 1 }, () => crypto.randomUUID())
    await db.application.createMany({ data: ids.map((each) => ({ ...model, id: each })) })
    await db.reminder.createMany({
      data: ids.map((applicationId, index) => {
        const dueAt = new Date(NOW.getTime() + index)
        const what = { rule: 'nudge', subject: `application:${applicationId}`, occurrence: '1' }
        return { userId, ...what, applicationId, title: `${index}`, why: '', plannedFor: dueAt, dueAt }
      }),
    })
    const found = await titles(userId)
    expect(found).toHaveLength(CALENDAR_WINDOW.reminders)
    expect(found[0]).toBe('0')
  })

  it('are nobody else’s', async () => {
    const { remind } = await reminding()
    await remind('Mine', '2026-12-01')
    expect(await titles(await createTestUser())).toEqual([])
  })
})
