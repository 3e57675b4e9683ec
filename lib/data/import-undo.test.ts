import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { applicationDetails } from '@/lib/schemas/application'
import { applicationPerson } from '@/lib/schemas/person'
import { addTags } from './application-bulk'
import { addApplicationPerson } from './application-people'
import { updateApplication } from './applications'
import { describeRejection, logAnswered, saveDraft } from './feedback'
import { NOW, applicationsOf, bring } from './import-testing'
import { undoImport } from './import-undo'
import { listImports } from './imports'
import { addNote } from './notes'
import { at, createTestUser, logTestApplication, moveTestApplication, scheduleTestInterview } from './testing'
import { trashApplications } from './trash'
import type { UserId } from './user-id'

describe('taking an import back', () => {
  const LIST =
    'Company,Role,Status,Date Applied,Contact,Tags\nAlder,Cook,Applied,2026-11-20,Jo,remote\nBirch,Cook,Rejected,2026-11-01,,remote\nCedar,Cook,Applied,2026-11-20,Max,other'

  it('removes what it added and leaves what the person has worked with', async () => {
    const userId = await createTestUser()
    const { id } = await bring(userId, LIST)
    const cedar = (await applicationsOf(userId))[2]!
    await addNote(userId, { applicationId: cedar.id, day: null, text: 'They called.' }, at('2026-11-24'))
    expect(await undoImport(userId, id!, at('2026-11-25'))).toEqual({ removed: 2, kept: 1, emptied: 0 })
    expect((await applicationsOf(userId)).map(({ company }) => company)).toEqual(['Cedar'])
    expect(await db.person.findMany({ where: { userId } })).toMatchObject([{ name: 'Max' }])
    expect(await db.tag.findMany({ where: { userId } })).toMatchObject([{ name: 'other' }])
    expect(await db.review.count({ where: { userId } })).toBe(0)
    expect(await db.reminder.count({ where: { userId, application: { company: 'Alder' } } })).toBe(0)
    await expect(undoImport(userId, id!, at('2026-11-25'))).rejects.toThrow(/taken back before/)
    expect((await bring(userId, LIST, 'skip', at('2026-11-25'))).added).toBe(2)
  })

  it.each([
    [
      'moved',
      (userId: UserId, applicationId: string) =>
        moveTestApplication(userId, { applicationId, from: 'APPLIED', to: 'SCREENING' }, at('2026-11-24')),
    ],
    [
      'edited',
      (userId: UserId, applicationId: string) =>
        updateApplication(
          userId,
          applicationId,
          applicationDetails.parse({ company: 'Alder', role: 'Chef' }),
          at('2026-11-24'),
        ),
    ],
    [
      'trashed',
      (userId: UserId, applicationId: string) => trashApplications(userId, [applicationId], at('2026-11-24')),
    ],
    [
      'tagged with others',
      (userId: UserId, applicationId: string) => addTags(userId, [applicationId], 'remote', at('2026-11-24')),
    ],
    [
      'given somebody in no particular role',
      (userId: UserId, applicationId: string) =>
        addApplicationPerson(
          userId,
          applicationPerson.parse({ applicationId, role: 'OTHER', name: 'Jo' }),
          at('2026-11-24'),
        ),
    ],
  ])('leaves one that was %s', async (_how, change) => {
    const userId = await createTestUser()
    const { id } = await bring(userId, 'Company,Role,Date Applied\nAlder,Cook,2026-11-20')
    await change(userId, (await applicationsOf(userId))[0]!.id)
    expect(await undoImport(userId, id!, at('2026-11-25'))).toMatchObject({ removed: 0, kept: 1 })
  })

  it.each([
    [
      'a letter was drafted',
      (userId: UserId, rejectionId: string) =>
        saveDraft(
          userId,
          { rejectionId, which: 'request', subject: 'Thank you', body: 'May I ask…' },
          at('2026-11-24'),
        ),
    ],
    [
      'the reason was added',
      (userId: UserId, rejectionId: string) =>
        describeRejection(userId, { rejectionId, channel: null, reason: 'Budget' }, at('2026-11-24')),
    ],
    [
      'the answer was kept',
      (userId: UserId, rejectionId: string) =>
        logAnswered(userId, { rejectionId, day: null, feedback: 'More depth' }, at('2026-11-24')),
    ],
  ])('leaves a rejection for which %s', async (_what, write) => {
    const userId = await createTestUser()
    const { id } = await bring(
      userId,
      'Company,Role,Status,Date Applied\nAlder,Cook,Rejected,2026-11-01\nBirch,Cook,Rejected,2026-11-01',
    )
    const [alder] = await applicationsOf(userId)
    const rejection = await db.rejection.findFirstOrThrow({ where: { userId, applicationId: alder!.id } })
    await write(userId, rejection.id)
    expect(await undoImport(userId, id!, at('2026-11-25'))).toMatchObject({ removed: 1, kept: 1 })
    expect(await db.rejection.findMany({ where: { userId } })).toMatchObject([{ id: rejection.id }])
  })

  it('empties what it filled in, unless it says something else by now', async () => {
    const userId = await createTestUser()
    const one = await logTestApplication(userId, { company: 'Alder', role: 'Cook', stage: 'SAVED' }, NOW)
    const two = await logTestApplication(userId, { company: 'Birch', role: 'Cook' }, NOW)
    const { id } = await bring(
      userId,
      'Company,Role,Salary,Location,Deadline,Tags\nAlder,Cook,50k,Chicago,2026-12-10,remote\nBirch,Cook,60k,Berlin,,',
      'fill',
    )
    const details = applicationDetails.parse({
      company: 'Birch',
      role: 'Cook',
      salary: '70k',
      place: 'Berlin',
    })
    await updateApplication(userId, two.id, details, at('2026-11-24'))
    expect(await undoImport(userId, id!, at('2026-11-25'))).toEqual({ removed: 0, kept: 0, emptied: 2 })
    const find = (id: string) =>
      db.application.findFirstOrThrow({ where: { userId, id }, include: { tags: true } })
    expect(await find(one.id)).toMatchObject({
      salary: null,
      place: null,
      deadline: null,
      tags: [],
      searchText: 'alder cook',
    })
    expect(await find(two.id)).toMatchObject({ salary: '70k', place: null })
    expect(await db.reminder.count({ where: { userId, rule: 'apply-by', state: 'OPEN' } })).toBe(0)
  })

  it('takes the contacts along that it added, unless more is known of them by now', async () => {
    const userId = await createTestUser()
    const companies = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm']
    for (const company of companies) {
      const stage = company === 'Cedar' ? 'REJECTED' : 'APPLIED'
      await logTestApplication(userId, { company, role: 'Cook', stage }, NOW)
    }
    const rows = companies.map((company) => `${company},Cook,${company} Contact`)
    const { id } = await bring(userId, ['Company,Role,Contact', ...rows].join('\n'), 'fill')
    const links = await db.applicationPerson.findMany({ where: { userId }, include: { person: true } })
    const linkOf = (company: string) => links.find(({ person }) => person.company === company)!
    const [role, asked, round, noted] = ['Birch', 'Cedar', 'Dogwood', 'Elm'].map(linkOf)
    await db.applicationPerson.updateMany({
      where: { userId, personId: role!.personId },
      data: { role: 'RECRUITER' },
    })
    await db.rejection.updateMany({
      where: { userId, applicationId: asked!.applicationId },
      data: { askedPersonId: asked!.personId },
    })
    const interviewers = [round!.personId]
    await scheduleTestInterview(userId, { applicationId: round!.applicationId, personIds: interviewers })
    const where = { userId_id: { userId, id: noted!.personId } }
    await db.person.update({ where, data: { phone: '5', updatedAt: at('2026-11-24') } })

    expect(await undoImport(userId, id!, at('2026-11-25'))).toEqual({ removed: 0, kept: 0, emptied: 1 })
    const left = await db.applicationPerson.findMany({ where: { userId }, select: { personId: true } })
    const kept = [role, asked, round, noted].map((link) => link!.personId)
    expect(left.map(({ personId }) => personId).toSorted()).toEqual(kept.toSorted())
    expect(await db.person.count({ where: { userId } })).toBe(4)
  })

  it('is possible for a week', async () => {
    const userId = await createTestUser()
    const { id } = await bring(userId, LIST)
    expect((await listImports(userId, at('2026-11-30', '14:59')))[0]).toMatchObject({
      fileName: 'list.csv',
      added: 3,
      undoUntil: at('2026-11-30', '15:00'),
    })
    expect((await listImports(userId, at('2026-11-30', '15:00')))[0]!.undoUntil).toBeNull()
    await expect(undoImport(userId, id!, at('2026-11-30', '15:00'))).rejects.toThrow(/more than 7 days/)
    expect(await undoImport(userId, id!, at('2026-11-30', '14:59'))).toMatchObject({ removed: 3 })
  })
})
