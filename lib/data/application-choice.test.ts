import { expect, it } from 'vitest'
import { NotFoundError } from '@/lib/errors'
import { chosenApplication, offerApplications } from './application-choice'
import { at, createTestUser, logTestApplication } from './testing'

it('offers the latest touched, and finds by any words', async () => {
  const userId = await createTestUser()
  await logTestApplication(userId, {}, at('2026-11-02'))
  await logTestApplication(userId, { company: 'Halcyon', role: 'Designer' }, at('2026-11-03'))
  const companies = async (text: string) =>
    (await offerApplications(userId, text)).map(({ company }) => company)
  expect(await companies('')).toEqual(['Halcyon', 'Northwind Realty'])
  expect(await companies('analyst NORTH')).toEqual(['Northwind Realty'])
})

it('another user is offered nothing and can choose nothing', async () => {
  const [owner, other] = [await createTestUser(), await createTestUser()]
  const { id } = await logTestApplication(owner)
  expect(await offerApplications(other, '')).toEqual([])
  await expect(chosenApplication(other, id)).rejects.toBeInstanceOf(NotFoundError)
  expect((await chosenApplication(owner, id)).company).toBe('Northwind Realty')
})
