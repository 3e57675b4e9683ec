import { expect, it } from 'vitest'
import type { Day } from '@/lib/domain/day'
import { matterView } from './matter-view'

type Application = Parameters<typeof matterView>[0]['application']

const reopened: Application = {
  id: 'a1',
  company: 'Northwind Realty',
  role: 'Data Analyst',
  stage: 'SCREENING',
  offerDue: null,
  isArchived: false,
  isTrashed: false,
  interviews: [],
  rejection: { reviewId: 'r1', reviewOwed: true },
  othersOpen: 0,
}
const matterOf = (given: Partial<Application>) =>
  matterView({
    application: { ...reopened, ...given },
    feedback: null,
    dueReminders: [],
    ownZone: 'UTC',
    today: '2026-11-27' as Day,
  })

it('asks for the review of a no also after the door opened again, as the reviews do', () => {
  expect(matterOf({})).toMatchObject({ matter: 'review', review: { reviewId: 'r1', interviewId: null } })
})

it('asks for no review that nobody owes, and for nothing in the trash', () => {
  expect(matterOf({ rejection: { reviewId: 'r1', reviewOwed: false } }).matter).toBeNull()
  expect(matterOf({ isTrashed: true }).matter).toBeNull()
})

it('asks of an accepted offer for a word to the others, then for the review, and says well done', () => {
  const accepted = { stage: 'ACCEPTED', rejection: null } as const
  expect(matterOf({ ...accepted, othersOpen: 2 })).toMatchObject({ matter: 'others', othersOpen: 2 })
  expect(matterOf({ ...accepted, rejection: reopened.rejection }).matter).toBe('review')
  expect(matterOf(accepted).matter).toBe('accepted')
  expect(matterOf({ ...accepted, isArchived: true }).matter).toBeNull()
})
