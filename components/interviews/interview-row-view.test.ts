import { expect, it } from 'vitest'
import type { Day } from '@/lib/domain/day'
import { interviewRowView, type PastRow } from './interview-row-view'

const row: PastRow = {
  id: 'i1',
  kind: 'PANEL',
  startAt: new Date('2026-11-24T13:00:00Z'),
  zone: 'Europe/Berlin',
  application: { company: 'Northwind Realty', role: 'Data Analyst', stage: 'REJECTED' },
  people: [],
  morePeople: 0,
  outcome: 'PENDING',
  cancelled: false,
  preparationScore: null,
  reviewed: false,
  owed: true,
  begun: false,
  reviewId: null,
}
const view = (given: Partial<PastRow>) => interviewRowView({ ...row, ...given }, '2026-11-27' as Day)

it('calls a review in progress only once something was written in it', () => {
  expect(view({}).review).toMatchObject({ says: 'Owed', href: '/interviews/i1' })
  expect(view({ reviewId: 'r1' }).review).toMatchObject({ says: 'Owed', href: '/reviews/r1' })
  expect(view({ reviewId: 'r1', begun: true }).review).toMatchObject({ says: 'In progress' })
  expect(view({ reviewId: 'r1', begun: true, owed: false }).review).toBeNull()
})

it('waits for no news of a round once an offer has come', () => {
  const at = (stage: PastRow['application']['stage']) =>
    view({ application: { ...row.application, stage } }).outcome.says
  expect(at('INTERVIEWING')).toBe('Waiting to hear')
  expect(at('OFFER')).toBe('Not said')
  expect(at('REJECTED')).toBe('Not said')
})
