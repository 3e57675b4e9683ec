import { describe, expect, it } from 'vitest'
import { plainCalendar } from './calendar'
import type { Day } from './day'
import {
  feedbackStanding,
  isUntouched,
  joinWords,
  readDrafts,
  secondAskDay,
  whomToAsk,
  writeDrafts,
  type FeedbackFacts,
} from './feedback'
import { ruleSettings } from './rules'

const calendar = plainCalendar()
const rules = ruleSettings({})

// Thursday 2026-11-12: business day 7 is Monday 23, day 10 Thursday 26 without holidays.
const none: FeedbackFacts = {
  receivedOn: '2026-11-12' as Day,
  askedOn: null,
  secondAskedOn: null,
  answeredOn: null,
  noFeedbackOn: null,
  reopenedOn: null,
}

const stepOn = (today: string, facts: Partial<Record<keyof FeedbackFacts, string>> = {}) =>
  feedbackStanding({ ...none, ...facts } as FeedbackFacts, today as Day, calendar, rules).step

describe('where asking for feedback stands', () => {
  it.each([
    ['2026-11-12', 'cooling'],
    ['2026-11-20', 'cooling'],
    ['2026-11-23', 'open'],
    ['2026-11-25', 'open'],
    ['2026-11-26', 'last-call'],
    ['2026-11-27', 'past'],
  ])('before anything was asked, on %s: %s', (today, step) => {
    expect(stepOn(today)).toBe(step)
  })

  it('waits ten business days for an answer, then offers one second ask, then only waits', () => {
    const asked = { askedOn: '2026-11-23' }
    expect(stepOn('2026-12-04', asked)).toBe('waiting')
    expect(stepOn('2026-12-07', asked)).toBe('second-ask')
    expect(stepOn('2027-02-01', { ...asked, secondAskedOn: '2026-12-07' })).toBe('second-waiting')
  })

  it.each([
    ['answered', { answeredOn: '2026-11-24' }],
    ['answered', { answeredOn: '2026-11-24', noFeedbackOn: '2026-11-23', reopenedOn: '2026-11-25' }],
    ['settled', { askedOn: '2026-11-23', noFeedbackOn: '2026-12-14' }],
    ['reopened', { reopenedOn: '2026-11-16' }],
    ['reopened', { askedOn: '2026-11-23', reopenedOn: '2026-11-24' }],
  ])('ends as %s', (step, facts) => {
    expect(stepOn('2027-01-04', facts)).toBe(step)
  })

  it('sends nobody to write a second time before the window opens', () => {
    const [received, asked] = ['2026-11-12' as Day, '2026-11-12' as Day]
    expect(secondAskDay(received, asked, calendar, 3)).toBe('2026-11-23')
    expect(secondAskDay(received, asked, calendar, 10)).toBe('2026-11-26')
  })
})

describe('whom to ask', () => {
  const [manager, recruiter, interviewer] = [
    { role: 'HIRING_MANAGER', name: 'Marta' },
    { role: 'RECRUITER', name: 'Joel' },
    { role: 'INTERVIEWER', name: 'Sam' },
  ] as const

  it('is the hiring manager, else the recruiter, and nobody else', () => {
    expect(whomToAsk([interviewer, recruiter, manager])).toBe(manager)
    expect(whomToAsk([interviewer, recruiter])).toBe(recruiter)
    expect(whomToAsk([interviewer])).toBeNull()
    expect(whomToAsk([])).toBeNull()
  })
})

describe('the kept drafts', () => {
  it('come back as they were left', () => {
    const drafts = { request: { subject: 'One question', body: 'Hello\n\nשלום 👋' }, secondAsk: null }
    expect(readDrafts(writeDrafts(drafts))).toEqual(drafts)
  })

  it.each([null, ''])('are none where nothing was stored: %j', (stored) => {
    expect(readDrafts(stored)).toEqual({ request: null, secondAsk: null })
  })

  it.each(['Dear Marta, …', '"only a text"', '[1]', '{ broken'])(
    'lose no words that were stored: %s',
    (stored) => {
      expect(readDrafts(stored).request?.body).toBe(stored)
    },
  )

  it('leave out what is no draft', () => {
    expect(readDrafts('{"request":{"subject":1},"secondAsk":"x"}')).toEqual({
      request: null,
      secondAsk: null,
    })
  })
})

describe('a rejection that may go with its move', () => {
  const untouched = {
    channel: null,
    reason: '',
    draft: null,
    askedOn: null,
    secondAskedOn: null,
    answeredOn: null,
    noFeedbackOn: null,
    feedback: '',
  }

  it('says nothing but its day', () => {
    expect(isUntouched(untouched)).toBe(true)
  })

  it.each([
    { channel: 'EMAIL' as const },
    { reason: 'Budget' },
    { draft: '{}' },
    { askedOn: '2026-11-23' },
    { secondAskedOn: '2026-12-07' },
    { answeredOn: '2026-11-24' },
    { noFeedbackOn: '2026-11-24' },
    { feedback: 'Numbers' },
  ])('stays with %o', (given) => {
    expect(isUntouched({ ...untouched, ...given })).toBe(false)
  })

  it.each([
    ['', '', ''],
    ['Budget', '', 'Budget'],
    ['', 'A freeze', 'A freeze'],
    ['Budget', 'Budget', 'Budget'],
    ['Budget', 'A freeze', 'Budget\n\nA freeze'],
  ])('joins “%s” and “%s”', (kept, given, both) => {
    expect(joinWords(kept, given)).toBe(both)
  })
})
