import { describe, expect, it } from 'vitest'
import { findClues } from '@/lib/domain/message/clues'
import { readSender } from '@/lib/domain/message/message'
import { NotFoundError } from '@/lib/errors'
import { applicationPerson } from '@/lib/schemas/person'
import { addApplicationPerson } from './application-people'
import { findMessageApplications, loadMessageApplication } from './message-applications'
import { at, createTestUser, logTestApplication, scheduleTestInterview } from './testing'
import type { UserId } from './user-id'

const NOW = at('2026-11-23')

async function find(userId: UserId, from: string, subject = '', text = '') {
  const found = await findMessageApplications(userId, findClues(readSender(from), subject, text), NOW)
  return found.map(({ company, role, reasons }) => [company, role, ...reasons].join(' · '))
}

describe('the applications that a message may be about', () => {
  it('are found by the address of a person, whatever the message says', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { company: 'Halcyon GmbH' })
    await logTestApplication(userId, { company: 'Brightline' })
    const recruiter = {
      applicationId: id,
      name: 'Sam Okafor',
      email: 'sam@agency.example',
      role: 'RECRUITER',
    }
    await addApplicationPerson(userId, applicationPerson.parse(recruiter), NOW)
    expect(await find(userId, 'Sam <SAM@agency.example>')).toEqual(['Halcyon GmbH · Data Analyst · person'])
    expect(await find(userId, 'Li <li@agency.example>')).toEqual(['Halcyon GmbH · Data Analyst · colleague'])
    expect(await find(userId, 'Li <li@gmail.com>')).toEqual([])
  })

  it('are found by the company in the sender, its domain, the posting’s site, the subject and the text', async () => {
    const userId = await createTestUser()
    await logTestApplication(userId, { company: 'Northwind Realty' })
    await logTestApplication(userId, { company: 'Ökotrend AG', link: 'https://jobs.okotrend.example/12' })
    expect(await find(userId, 'Northwind Realty Careers <no-reply@us.greenhouse-mail.io>')).toEqual([
      'Northwind Realty · Data Analyst · sender',
    ])
    expect(await find(userId, 'hr@northwindrealty.example')).toEqual([
      'Northwind Realty · Data Analyst · sender',
    ])
    expect(await find(userId, 'hr@mail.okotrend.example')).toEqual([
      'Ökotrend AG · Data Analyst · link · sender',
    ])
    expect(await find(userId, '', 'Your application to Northwind')).toEqual([
      'Northwind Realty · Data Analyst · subject',
    ])
    expect(
      await find(userId, '', '', 'Hello, Your Data Analyst application at ÖKOTREND was received.'),
    ).toEqual(['Ökotrend AG · Data Analyst · text · role'])
    expect(await find(userId, '', 'Data Analyst', 'about the data analyst role')).toEqual([])
  })

  it('are all offered where there are several, the one with the role first', async () => {
    const userId = await createTestUser()
    await logTestApplication(userId, { company: 'Halcyon', role: 'Designer' })
    await logTestApplication(userId, { company: 'Halcyon', role: 'C++ Developer' })
    await logTestApplication(userId, { company: 'Target' })
    expect(await find(userId, 'Halcyon <jobs@halcyon.example>', 'C++ Developer', 'Target salaries')).toEqual(
      ['Halcyon · C++ Developer · sender · subject · role', 'Halcyon · Designer · sender · subject'].map(
        (each) => each.replace(' · subject', ''),
      ),
    )
  })

  it('are both offered where an agency writes about somebody else', async () => {
    const userId = await createTestUser()
    await logTestApplication(userId, { company: 'Brightline' })
    await logTestApplication(userId, { company: 'Vantage Orchard' })
    const found = await find(
      userId,
      'jobs@brightline.example',
      'Next step',
      'An interview at Vantage Orchard',
    )
    expect(found).toHaveLength(2)
  })

  it('come with their people and with what is ahead', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { company: 'Halcyon' })
    const person = { applicationId: id, name: 'Sam Okafor', email: 'sam@halcyon.example', role: 'RECRUITER' }
    await addApplicationPerson(userId, applicationPerson.parse(person), NOW)
    await scheduleTestInterview(userId, { applicationId: id })
    const found = await loadMessageApplication(userId, id, 'sam@halcyon.example', NOW)
    expect(found).toMatchObject({ stage: 'INTERVIEWING', people: [{ name: 'Sam Okafor' }] })
    expect(found.senderId).toBe(found.people[0]?.id)
    expect(found.ahead).toMatchObject([{ kind: 'PANEL', day: '2026-11-25' }])
  })

  it('are looked for in a bounded way, however long the message is', async () => {
    const userId = await createTestUser()
    await logTestApplication(userId, { company: 'Halcyon' })
    const words = Array.from({ length: 30_000 }, (_, index) => `Word${index}`).join(' ')
    expect(await find(userId, '', words.slice(0, 1_000), `Halcyon ${words}`)).toHaveLength(1)
  })

  it('another user finds none of them, and can take none', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await logTestApplication(owner, { company: 'Halcyon' })
    expect(await find(other, 'Halcyon <a@halcyon.example>', 'Halcyon', 'Halcyon')).toEqual([])
    await expect(loadMessageApplication(other, id, null, NOW)).rejects.toBeInstanceOf(NotFoundError)
  })
})
