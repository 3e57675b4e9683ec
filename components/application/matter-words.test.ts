import { describe, expect, it } from 'vitest'
import type { Day } from '@/lib/domain/day'
import { sayInterviewSpan, sayOfferDue, sayOthersOpen } from './matter-words'

const TODAY = '2026-11-27' as Day

describe('when the next interview is', () => {
  const late = {
    startAt: new Date('2026-12-03T04:30:00Z'),
    endAt: new Date('2026-12-03T05:30:00Z'),
    zone: 'America/New_York',
  }

  it('names the zone and the person’s own time only where they differ', () => {
    expect(sayInterviewSpan(late, 'America/New_York', TODAY)).toBe('Wed 2 Dec, 23:30–00:30 next day')
    expect(sayInterviewSpan(late, 'Europe/Berlin', TODAY)).toBe(
      'Wed 2 Dec, 23:30–00:30 next day New York time (Thu 3 Dec, 05:30–06:30 for you)',
    )
  })

  it('leaves its day out where that is today', () => {
    expect(sayInterviewSpan(late, 'America/New_York', '2026-12-02' as Day)).toBe('23:30–00:30 next day')
  })
})

describe('until when an offer is to be answered', () => {
  it.each<[string, Day | null, string]>([
    [
      'ahead',
      '2026-12-01' as Day,
      'They want your answer by Tue 1 Dec, in 4 days. Take the time that you have.',
    ],
    ['today', TODAY, 'They want your answer by Fri 27 Nov, today. Take the time that you have.'],
    [
      'past',
      '2026-11-26' as Day,
      'They wanted your answer by Thu 26 Nov, yesterday. If you are still deciding, tell them so, and note here until when.',
    ],
  ])('%s', (_name, day, words) => {
    expect(sayOfferDue(day, TODAY)).toBe(words)
  })

  it('asks for the day where it is not known', () => {
    expect(sayOfferDue(null, TODAY)).toMatch(/^Well done\. When do they want your answer\?/)
  })
})

it('counts what an accepted offer leaves open', () => {
  expect(sayOthersOpen(0)).toMatch(/^Nobody else waits for you\./)
  expect(sayOthersOpen(1)).toMatch(/^One other application is open still\. Withdraw it /)
  expect(sayOthersOpen(12)).toMatch(/^12 other applications are open still\. Withdraw them /)
})
