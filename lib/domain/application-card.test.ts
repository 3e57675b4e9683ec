import { describe, expect, it } from 'vitest'
import { cardNote, type CardFacts } from './application-card'
import { asDay } from './day'

const at = { now: new Date('2026-11-23T09:30:00Z'), today: asDay('2026-11-23'), zone: 'Europe/Berlin' }
const applied: CardFacts = {
  stage: 'APPLIED',
  stageSince: asDay('2026-11-18'),
  appliedDay: asDay('2026-11-18'),
  lastHeardDay: asDay('2026-11-18'),
  deadline: null,
  offerDue: null,
  dueRules: [],
  next: null,
  held: null,
}
const say = (facts: Partial<CardFacts>) => {
  const { note, flag } = cardNote({ ...applied, ...facts }, at)
  return flag ? `${note} | ${flag.text}` : note
}
const interview = (kind: 'TECHNICAL' | 'RECRUITER_SCREEN' | 'PANEL', startAt: string) => ({
  kind,
  startAt: new Date(startAt),
  preparation: { done: 5, total: 9 },
})

describe('what a card says', () => {
  it.each<[string, Partial<CardFacts>]>([
    ['closes 30 Nov', { stage: 'SAVED', deadline: asDay('2026-11-30') }],
    ['closed 20 Nov', { stage: 'SAVED', deadline: asDay('2026-11-20') }],
    ['closes 4 Jan 2027', { stage: 'SAVED', deadline: asDay('2027-01-04') }],
    ['saved 3 days ago', { stage: 'SAVED', stageSince: asDay('2026-11-20') }],
    ['applied 5 days ago', {}],
    ['applied 5 days ago | nudge due', { dueRules: ['nudge'] }],
    ['quiet for 31 days | no reply?', { lastHeardDay: asDay('2026-10-23'), dueRules: ['no-reply'] }],
    ['quiet for 30 days', { stage: 'INTERVIEWING', lastHeardDay: asDay('2026-10-24') }],
    [
      'call Fri 27 Nov 14:00',
      { stage: 'SCREENING', next: interview('RECRUITER_SCREEN', '2026-11-27T13:00:00Z') },
    ],
    [
      'technical today 11:00',
      { stage: 'INTERVIEWING', next: interview('TECHNICAL', '2026-11-23T10:00:00Z') },
    ],
    [
      'technical tomorrow 00:30',
      { stage: 'INTERVIEWING', next: interview('TECHNICAL', '2026-11-23T23:30:00Z') },
    ],
    ['panel now', { stage: 'INTERVIEWING', next: interview('PANEL', '2026-11-23T09:00:00Z') }],
    [
      'panel done | thank-you due',
      {
        stage: 'INTERVIEWING',
        held: { kind: 'PANEL', isReviewed: false },
        dueRules: ['write-review', 'thank-you'],
      },
    ],
    [
      'HM round done | review due',
      { stage: 'INTERVIEWING', held: { kind: 'HIRING_MANAGER', isReviewed: false } },
    ],
    ['final round done', { stage: 'INTERVIEWING', held: { kind: 'FINAL', isReviewed: true } }],
    ['since Wed 18 Nov', { stage: 'SCREENING' }],
    [
      'answer by Fri 27 Nov | answer due',
      { stage: 'OFFER', offerDue: asDay('2026-11-27'), dueRules: ['offer-decision'] },
    ],
    ['offer 5 days ago', { stage: 'OFFER' }],
    ['rejected Wed 18 Nov | ask for feedback', { stage: 'REJECTED', dueRules: ['feedback-request'] }],
    ['closed Wed 18 Nov', { stage: 'NO_REPLY' }],
  ])('%s', (sentence, facts) => {
    expect(say(facts)).toBe(sentence)
  })

  it('counts the preparation of the next interview, if it has one', () => {
    const next = interview('TECHNICAL', '2026-11-25T10:00:00Z')
    expect(cardNote({ ...applied, next }, at).preparation).toEqual({ done: 5, total: 9 })
    const empty = { ...next, preparation: { done: 0, total: 0 } }
    expect(cardNote({ ...applied, next: empty }, at).preparation).toBeNull()
  })
})
