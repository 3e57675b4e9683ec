import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import { applicationPerson, deletedPerson, personDetails } from '@/lib/schemas/person'
import { addApplicationPerson, linkPerson, unlinkPerson } from './application-people'
import { createPerson, deletePerson, restorePerson, updatePerson } from './people'
import { findPeople, listPeople, listPeopleOf, nameOfPerson } from './people-list'
import { loadPersonPage } from './person-page'
import { at, createTestUser, logTestApplication, moveTestApplication, scheduleTestInterview } from './testing'
import type { UserId } from './user-id'

const NOW = at('2026-11-12')
const details = (name: string, given = {}) => personDetails.parse({ name, ...given })
const person = async (userId: UserId, name: string, given = {}) =>
  (await createPerson(userId, details(name, given), NOW)).id
const everybody = { q: '', met: '' }
const thanks = async (userId: UserId) =>
  (await db.reminder.findMany({ where: { userId, rule: 'thank-you', state: 'OPEN' } })).map(
    ({ title }) => title,
  )

async function met() {
  const userId = await createTestUser()
  const { id: applicationId } = await logTestApplication(userId)
  const { id: interviewId } = await scheduleTestInterview(userId, {
    applicationId,
    newNames: ['Priya Raman'],
  })
  const { personId } = await db.interviewPerson.findFirstOrThrow({ where: { userId } })
  return { userId, applicationId, interviewId, personId }
}

describe('people of an application', () => {
  it('are asked for feedback by their role, so a change of role changes the reminder', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    await moveTestApplication(userId, { applicationId, from: 'APPLIED', to: 'REJECTED' })
    const asked = async () =>
      (await db.reminder.findFirstOrThrow({ where: { userId, rule: 'feedback-request', state: 'OPEN' } })).why
    const unnamed = await asked()
    const input = applicationPerson.parse({ applicationId, role: 'HIRING_MANAGER', name: 'Marta Lindqvist' })
    const { personId } = await addApplicationPerson(userId, input, NOW)
    expect(await asked()).not.toBe(unnamed)
    await linkPerson(userId, { applicationId, personId, role: 'INTERVIEWER' }, NOW)
    expect(await asked()).toBe(unnamed)
    expect(await unlinkPerson(userId, { applicationId, personId }, NOW)).toEqual({ role: 'INTERVIEWER' })
    expect(await listPeopleOf(userId, applicationId)).toEqual([])
    expect(await nameOfPerson(userId, personId)).toBe('Marta Lindqvist')
  })

  it('need a name or somebody known', () => {
    const parsed = applicationPerson.safeParse({ applicationId: 'a', role: 'RECRUITER', name: ' ' })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['name'])
  })
})

describe('changing, deleting and bringing back', () => {
  it('renames somebody in the reminders too', async () => {
    const { userId, personId } = await met()
    await updatePerson(userId, personId, details('Priya R. Raman'), NOW)
    expect(await thanks(userId)).toEqual(['Thank Priya R. Raman for the panel interview'])
  })

  it('brings a deleted person back with roles, rounds, thanks and notes', async () => {
    const { userId, applicationId, interviewId, personId } = await met()
    await updatePerson(userId, personId, details('Priya Raman', { notes: 'Same school' }), NOW)
    await db.interviewPerson.updateMany({ where: { userId }, data: { thankedOn: '2026-11-25' } })
    const before = await loadPersonPage(userId, personId)
    const deleted = await deletePerson(userId, personId, NOW)
    expect(await db.interviewPerson.count({ where: { userId } })).toBe(0)
    expect(await thanks(userId)).toEqual(['Send thanks for the panel interview'])

    await restorePerson(userId, deletedPerson.parse(deleted), NOW)
    await restorePerson(userId, deletedPerson.parse(deleted), NOW)
    expect(await loadPersonPage(userId, personId)).toEqual(before)
    expect(before).toMatchObject({
      applications: [{ id: applicationId, as: 'INTERVIEWER' }],
      interviews: [{ id: interviewId, thankedOn: '2026-11-25' }],
    })
  })

  it('comes back where there still is a place', async () => {
    const { userId, interviewId, personId } = await met()
    const deleted = await deletePerson(userId, personId, NOW)
    await db.interview.delete({ where: { userId_id: { userId, id: interviewId } } })
    await restorePerson(userId, deleted, NOW)
    expect((await loadPersonPage(userId, personId)).interviews).toEqual([])
  })
})

describe('the list', () => {
  it('finds by name and by where you met, whatever the spelling', async () => {
    const { userId } = await met()
    await person(userId, 'Zoë Müller')
    const names = async (filters: { q: string; met: string }) =>
      (await listPeople(userId, filters, null)).rows.map(({ name }) => name)
    expect(await names(everybody)).toEqual(['Priya Raman', 'Zoë Müller'])
    expect(await names({ q: 'muller ZOE', met: '' })).toEqual(['Zoë Müller'])
    expect(await names({ q: '', met: 'northwind' })).toEqual(['Priya Raman'])
    expect(await names({ q: '', met: 'elsewhere' })).toEqual([])
    expect((await findPeople(userId, 'ram')).map(({ name }) => name)).toEqual(['Priya Raman'])
    expect(await findPeople(userId, ' ')).toEqual([])
  })

  it('goes on where the page before ended, each once', async () => {
    const userId = await createTestUser()
    const names = Array.from({ length: 120 }, (_, index) => `Person ${String(index % 7)}`)
    await db.person.createMany({
      data: names.map((name) => ({ userId, name, folded: name.toLowerCase() })),
    })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(userId, everybody, cursor)
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(new Set(seen).size).toBe(120)
    expect(seen).toHaveLength(120)
  })
})

describe('another user', () => {
  it('cannot see, change, link, unlink, delete or bring back', async () => {
    const { userId: owner, applicationId, personId } = await met()
    const other = await createTestUser()
    const { id: ownApplication } = await logTestApplication(other)
    const input = applicationPerson.parse({ applicationId, role: 'RECRUITER', name: 'Mine' })
    const known = applicationPerson.parse({ applicationId: ownApplication, role: 'RECRUITER', personId })
    const attempts = [
      () => updatePerson(other, personId, details('Mine'), NOW),
      () => deletePerson(other, personId, NOW),
      () => loadPersonPage(other, personId),
      () => linkPerson(other, { applicationId, personId, role: 'RECRUITER' }, NOW),
      () => linkPerson(other, { applicationId: ownApplication, personId, role: 'RECRUITER' }, NOW),
      () => addApplicationPerson(other, input, NOW),
      () => addApplicationPerson(other, known, NOW),
      () => unlinkPerson(other, { applicationId, personId }, NOW),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(NotFoundError)
    expect(await nameOfPerson(other, personId)).toBeNull()
    expect((await listPeople(other, everybody, null)).rows).toEqual([])
    expect(await findPeople(other, 'priya')).toEqual([])
    expect(await listPeopleOf(other, applicationId)).toEqual([])
    expect(await db.person.findMany({ where: { userId: other } })).toEqual([])
    expect((await loadPersonPage(owner, personId)).name).toBe('Priya Raman')
  })

  it('brings back a copy of their own at most, without the places of the owner', async () => {
    const { userId: owner, personId } = await met()
    const other = await createTestUser()
    const deleted = await deletePerson(owner, personId, NOW)
    await restorePerson(other, deleted, NOW)
    expect((await loadPersonPage(other, personId)).applications).toEqual([])
    expect(await db.person.count({ where: { userId: owner } })).toBe(0)
  })
})
