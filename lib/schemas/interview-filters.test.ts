import { expect, test } from 'vitest'
import { dayProblems } from './interview-filters'

test.each([
  [{}, {}],
  [{ from: '', to: '2026-11-06' }, {}],
  [{ from: '2026-11-06', to: '2026-11-06' }, {}],
  [{ from: '2026-02-31' }, { from: [expect.stringContaining('no day “2026-02-31”')] }],
  [{ to: ['6 Nov', '2026-11-06'] }, { to: [expect.stringContaining('no day “6 Nov”')] }],
  [{ from: '2026-11-06', to: '2026-11-05' }, { to: ['This is before the first day.'] }],
])('days in an address that cannot be meant get a sentence at their field: %j', (query, problems) => {
  expect(dayProblems(query)).toEqual(problems)
})
