import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { applicationEdit } from '@/lib/schemas/application'
import { updateApplication } from './applications'
import { at, createTestUser, logTestApplication } from './testing'

const edit = (given: Record<string, unknown> = {}) => {
  const base = { applicationId: 'unused', company: 'Northwind', role: 'Analyst' }
  const { applicationId: _, ...details } = applicationEdit.parse({ ...base, ...given })
  return details
}

const tagsOf = async (userId: string) =>
  (await db.tag.findMany({ where: { userId }, orderBy: { folded: 'asc' } })).map(({ name }) => name)

describe('changing the details', () => {
  it('keeps the names that the search and the duplicates look at in step', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const details = edit({ company: 'Café Zürich GmbH', source: 'LinkedIn', posting: 'We look for…' })
    await updateApplication(userId, id, details, at('2026-11-03'))
    const row = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(row).toMatchObject({
      company: 'Café Zürich GmbH',
      sourceFolded: 'linkedin',
      posting: 'We look for…',
    })
    expect(row.searchText).toContain('cafe zurich')
  })

  it('moves the reminder of a deadline at once', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { stage: 'SAVED', deadline: '2026-11-20' })
    await updateApplication(userId, id, edit({ deadline: '2026-11-27' }), at('2026-11-03'))
    const [reminder] = await db.reminder.findMany({ where: { userId, rule: 'apply-by', state: 'OPEN' } })
    expect(reminder?.dueAt).toEqual(at('2026-11-25'))
  })

  it('sets the tags, and leaves them alone where none are said', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { tags: 'remote, fintech' })
    await updateApplication(userId, id, edit({ tags: 'Remote; startup' }), at('2026-11-03'))
    expect(await tagsOf(userId)).toEqual(['remote', 'startup'])
    const { tags: _, ...untagged } = edit()
    await updateApplication(userId, id, untagged, at('2026-11-03'))
    expect(await tagsOf(userId)).toEqual(['remote', 'startup'])
    await updateApplication(userId, id, edit({ tags: '' }), at('2026-11-03'))
    expect(await tagsOf(userId)).toEqual([])
  })

  it.each([
    ['country', { country: 'XX' }],
    ['state', { country: 'US', state: 'BY' }],
    ['state', { state: 'BY' }],
  ])('refuses at %s a region that nobody knows, and changes nothing', async (field, given) => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const attempt = updateApplication(userId, id, edit(given), at('2026-11-03'))
    await expect(attempt).rejects.toSatisfy((error) => error instanceof RefusedError && error.field === field)
    const row = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(row.company).toBe('Northwind Realty')
  })

  it('takes a region with holidays of its own', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await updateApplication(userId, id, edit({ country: 'DE', state: 'BY' }), at('2026-11-03'))
    const row = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(row).toMatchObject({ country: 'DE', state: 'BY' })
  })

  it('is not for another user', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await logTestApplication(owner, { tags: 'mine' })
    const attempt = updateApplication(other, id, edit({ tags: 'theirs' }), at('2026-11-03'))
    await expect(attempt).rejects.toBeInstanceOf(NotFoundError)
    expect(await tagsOf(owner)).toEqual(['mine'])
    expect(await tagsOf(other)).toEqual([])
  })
})
