import { dayIn } from '@/lib/domain/day'
import { holidayCalendar } from '@/lib/domain/holidays'
import type { Preferences } from '@/lib/domain/reminders/facts'
import { ruleSettings } from '@/lib/domain/rules'

/**
 * The moment at which everything is measured, given to the server by the cookie of TEST_CLOCK: the same things are
 * due in every run. It lies in the past, because ids made while measuring must sort after the seeded ones.
 */
export const NOW = new Date('2025-11-19T15:30:00Z')
export const ZONE = 'America/New_York'
export const TODAY = dayIn(NOW, ZONE)

export const PERSON = {
  email: 'bench@example.org',
  name: 'Ana Example',
  passwordHash: 'none',
  zone: ZONE,
  country: 'US',
} as const

export const PREFERENCES: Preferences = {
  zone: ZONE,
  reminderTime: '09:00',
  rules: ruleSettings('{}'),
  calendar: holidayCalendar({
    country: 'US',
    state: null,
    workingWeek: [1, 2, 3, 4, 5],
    daysOff: new Map(),
  }),
}

/** What is to be done now, however much is stored: so much fits into the life of one person. */
export const OPEN_NOW = {
  due: {
    'write-review': 4,
    'thank-you': 2,
    nudge: 3,
    'feedback-request': 2,
    'decide-saved': 1,
    'no-reply': 2,
    'after-interview': 1,
  },
  owedInterviews: 8,
  owedApplications: 2,
  interviewsAhead: 6,
} as const
