import { describe, expect, it } from 'vitest'
import { stageOfWord, stageWords } from './stage-words'

describe('a word for a stage', () => {
  it.each([
    ['SAVED', ['Wishlist', 'Bookmarked', 'Applying', 'Draft', 'Saved for later']],
    ['APPLIED', ['Applied', 'Submitted', 'In review', 'Applied online']],
    ['SCREENING', ['Phone Screen', 'Screening', 'HR interview', 'Recruiter Call']],
    ['INTERVIEWING', ['Interview', 'Interviewing', '2nd interview', 'On-site', 'Technical round']],
    ['OFFER', ['Offer', 'Negotiating', 'Offer stage']],
    ['ACCEPTED', ['Accepted', 'Offer accepted', 'Hired']],
    ['DECLINED', ['Declined', 'Offer declined', 'I declined the offer']],
    [
      'REJECTED',
      ['Rejected', 'Not Selected', 'Not selected by employer', 'Rejected after interview', 'Absage'],
    ],
    ['WITHDRAWN', ['I Withdrew', 'Withdrawn', 'withdrew application']],
    ['NO_REPLY', ['No Response', 'Ghosted', 'Expired', 'no reply :(']],
    ['ARCHIVED', ['Archived']],
    [null, ['', '???', 'Purple']],
    [
      'SAVED',
      [
        'Not applied yet',
        'Not yet applied',
        'Have not applied',
        'Haven’t applied',
        'Not submitted',
        'To be submitted',
        'Need to apply',
        'notApplied',
        'Unsubmitted',
      ],
    ],
    [
      'REJECTED',
      ['Not accepted', 'Not hired', 'No offer', 'Offer rescinded', 'Offer withdrawn', 'Rejected after offer'],
    ],
    ['REJECTED', ['Rejected, no interview', 'Rejected without feedback', 'Rejected (not interviewed)']],
    [
      'DECLINED',
      ['Rejected the offer', 'Offer not accepted', 'Turned down the offer', 'Refused their offer'],
    ],
    ['APPLIED', ['Applied, no referral', 'Applied, not by mail']],
    ['NO_REPLY', ['Applied, no response', 'Interviewed, no reply']],
    ['WITHDRAWN', ['Not interested any more', 'Withdrew after the offer']],
    [
      null,
      ['Unsaved', 'No interview', 'Never interviewed', 'No offer yet', 'Not yet accepted', 'Not rejected'],
    ],
    [null, ['No longer interviewing', 'Wasn’t accepted', 'unaccepted', 'Nicht beworben']],
  ] as const)('%s', (stage, words) => {
    expect(words.map((word) => [word, stageOfWord(word)])).toEqual(words.map((word) => [word, stage]))
  })

  it('is counted in any spelling, the most frequent first, and follows what the person chose', () => {
    expect(stageWords(['Applied', ' APPLIED', 'Purple', '', 'applied '], { purple: 'OFFER' })).toEqual([
      { key: 'applied', word: 'Applied', count: 3, choice: 'APPLIED', isKnown: true },
      { key: 'purple', word: 'Purple', count: 1, choice: 'OFFER', isKnown: true },
      { key: '', word: '', count: 1, choice: 'BY_DATES', isKnown: true },
    ])
    expect(stageWords(['Purple'], {})).toMatchObject([{ choice: 'BY_DATES', isKnown: false }])
  })
})
