import { expect, test } from 'vitest'
import { newApplication } from './application'
import { bulkTags } from './application-bulk'

const entry = { company: 'Northwind', role: 'Cook' }
const messages = (error: { issues: { path: PropertyKey[]; message: string }[] } | undefined) =>
  error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

test('more tags than an application carries are refused at their field, never cut', () => {
  const tags = Array.from({ length: 21 }, (_, index) => `tag ${index}`).join(', ')
  const sentence = 'tags: An application carries at most 20 tags, and these are 21.'
  expect(messages(newApplication.safeParse({ ...entry, tags }).error)).toEqual([sentence])
  expect(messages(bulkTags.safeParse({ ids: ['one'], tags }).error)).toEqual([sentence])
  expect(newApplication.parse({ ...entry, tags: '' }).tags).toBeNull()
  expect(newApplication.parse(entry).tags).toBeNull()
})
