import { describe, expect, it } from 'vitest'
import { whatMatters, type MatterFacts } from './matters'

const nothing: MatterFacts = {
  stage: 'APPLIED',
  hasInterviewAhead: false,
  feedbackStep: null,
  owesReview: false,
  othersOpen: false,
  dueRules: [],
}
const everything: MatterFacts = {
  stage: 'OFFER',
  hasInterviewAhead: true,
  feedbackStep: 'open',
  owesReview: true,
  othersOpen: true,
  dueRules: ['nudge', 'no-reply', 'write-review'],
}
const THANKS = ['thank-you', 'no-reply'] as const

describe('what matters now', () => {
  it.each<[ReturnType<typeof whatMatters>, Partial<MatterFacts>]>([
    ['offer', {}],
    ['interview', { stage: 'INTERVIEWING' }],
    ['feedback', { stage: 'REJECTED' }],
    ['feedback', { stage: 'REJECTED', feedbackStep: 'cooling' }],
    ['feedback', { stage: 'REJECTED', feedbackStep: 'last-call' }],
    ['second-ask', { stage: 'REJECTED', feedbackStep: 'second-ask' }],
    ['review', { stage: 'REJECTED', feedbackStep: 'waiting' }],
    ['review', { stage: 'REJECTED', feedbackStep: 'past' }],
    ['review', { stage: 'SCREENING', hasInterviewAhead: false }],
    ['others', { stage: 'ACCEPTED' }],
    ['review', { stage: 'ACCEPTED', othersOpen: false }],
    ['accepted', { stage: 'ACCEPTED', othersOpen: false, owesReview: false }],
    ['thanks', { stage: 'INTERVIEWING', hasInterviewAhead: false, owesReview: false, dueRules: THANKS }],
    ['no-reply', { stage: 'APPLIED', hasInterviewAhead: false, owesReview: false }],
    ['nudge', { stage: 'APPLIED', hasInterviewAhead: false, owesReview: false, dueRules: ['nudge'] }],
  ])('is %s', (matter, facts) => {
    expect(whatMatters({ ...everything, ...facts })).toBe(matter)
  })

  it('is often nothing', () => {
    expect(whatMatters(nothing)).toBeNull()
    expect(whatMatters({ ...nothing, stage: 'REJECTED', feedbackStep: 'answered' })).toBeNull()
  })

  it('is no thank-you any more once they have said no', () => {
    const facts = {
      ...nothing,
      stage: 'REJECTED',
      feedbackStep: 'answered',
      dueRules: ['thank-you'],
    } as const
    expect(whatMatters(facts)).toBeNull()
  })

  it('asks for no feedback once the door is open again', () => {
    expect(whatMatters({ ...nothing, stage: 'SCREENING', feedbackStep: 'reopened' })).toBeNull()
  })
})
