import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { Stage } from '@/lib/domain/lifecycle'
import { applicationPerson } from '@/lib/schemas/person'
import { addApplicationPerson } from './application-people'
import { loadApplicationPage } from './application-page'
import { undoLastMove } from './corrections'
import {
  at,
  createMovedApplication,
  createTestUser,
  logTestApplication,
  moveTestApplication,
} from './testing'

const now = at('2026-11-23')

describe('the page of an application', () => {
  it('has its details, tags, and people in the order in which one asks them', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, {
      tags: 'remote, fintech',
      excitement: '4',
      place: 'Chicago',
    })
    const people = [
      ['INTERVIEWER', 'Sam'],
      ['RECRUITER', 'Joel'],
      ['HIRING_MANAGER', 'Marta'],
    ]
    for (const [role, name] of people) {
      await addApplicationPerson(userId, applicationPerson.parse({ applicationId: id, role, name }), now)
    }
    const page = await loadApplicationPage(userId, id, now)
    expect(page).toMatchObject({
      company: 'Northwind Realty',
      role: 'Data Analyst',
      excitement: 4,
      place: 'Chicago',
      tags: ['fintech', 'remote'],
      rejection: null,
      undoTo: null,
    })
    expect(page?.people.map(({ name }) => name)).toEqual(['Marta', 'Joel', 'Sam'])
  })

  it('tracks the moves that count, with their days, and where an undo leads', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { stage: 'SAVED', day: '2026-10-02' })
    const move = { applicationId: id, from: 'SAVED', to: 'APPLIED', day: '2026-10-05' } as const
    await moveTestApplication(userId, move)
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'NO_REPLY' })
    await undoLastMove(userId, id, 'NO_REPLY', now)
    const page = await loadApplicationPage(userId, id, now)
    expect(page?.track.map(({ stage, day }) => [stage, day])).toEqual([
      ['SAVED', '2026-10-02'],
      ['APPLIED', '2026-10-05'],
    ])
    expect(page?.undoTo).toBe('SAVED')
  })

  it('counts who else waits once an offer is accepted, and only who knows of the person', async () => {
    const userId = await createTestUser()
    const log = async (stage: Stage) => (await logTestApplication(userId, { stage })).id
    const accepted = await log('ACCEPTED')
    const open = [await log('APPLIED'), await log('INTERVIEWING')]
    await log('SAVED')
    await logTestApplication(userId, { stage: 'APPLIED' }, at('2026-11-30'))
    await log('WITHDRAWN')
    await db.application.update({
      where: { userId_id: { userId, id: await log('APPLIED') } },
      data: { archivedAt: now },
    })
    expect(await loadApplicationPage(userId, accepted, now)).toMatchObject({ othersOpen: 2 })
    expect(await loadApplicationPage(userId, open[0] ?? '', now)).toMatchObject({ othersOpen: 0 })
  })

  it('shows the latest rejection, and keeps it when the door opens again', async () => {
    const { userId, id } = await createMovedApplication('REJECTED', ['SCREENING', '2026-11-16'])
    const reopened = await loadApplicationPage(userId, id, now)
    expect(reopened?.rejection).toMatchObject({
      receivedOn: '2026-11-12',
      reopenedOn: '2026-11-16',
      reviewOwed: true,
    })
    const again = { applicationId: id, from: 'SCREENING', to: 'REJECTED' } as const
    await moveTestApplication(userId, again, at('2026-11-20'))
    const page = await loadApplicationPage(userId, id, now)
    expect(page?.rejection).toMatchObject({
      receivedOn: '2026-11-20',
      stageReached: 'SCREENING',
      reopenedOn: null,
      reviewComplete: false,
    })
  })

  it.each([
    ['ahead', { start: '2026-11-24' }],
    ['running', { start: '2026-11-23', time: '08:45' }],
    ['owed', { start: '2026-11-20' }],
    ['started', { start: '2026-11-20', version: 2 }],
    ['owed', { start: '2026-11-20', version: 0 }],
    ['reviewed', { start: '2026-11-20', reviewed: true }],
    ['cancelled', { start: '2026-11-24', cancelled: true }],
  ] as const)('says of an interview that it is %s', async (standing, given) => {
    const { start, time = '10:00', version, reviewed, cancelled } = { ...NO_INTERVIEW, ...given }
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const startAt = at(start, time)
    const { id: interviewId } = await db.interview.create({
      data: {
        userId,
        applicationId: id,
        kind: 'PANEL',
        localStart: `${start}T${time}`,
        zone: 'UTC',
        durationMinutes: 45,
        startAt,
        endAt: new Date(startAt.getTime() + 45 * 60_000),
        reviewedAt: reviewed ? now : null,
        cancelledAt: cancelled ? now : null,
      },
    })
    if (version !== undefined)
      await db.review.create({ data: { userId, applicationId: id, interviewId, version } })
    const page = await loadApplicationPage(userId, id, now)
    expect(page?.interviews).toMatchObject([{ id: interviewId, standing, day: start }])
  })

  it('is not there for another user, nor for an id that nobody has', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await logTestApplication(owner)
    expect(await loadApplicationPage(other, id, now)).toBeNull()
    expect(await loadApplicationPage(owner, 'nobody', now)).toBeNull()
  })
})

const NO_INTERVIEW: {
  time?: string
  version?: number
  reviewed?: boolean
  cancelled?: boolean
} = {}
