import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isHeld,
  missingForCompletion,
  preparationScore,
  REVIEW_STEPS,
  reviewSteps,
  reviewSubjectFor,
  storedScore,
} from './review'
import type { ReviewDraft } from './review'

const blank: ReviewDraft = {
  frozenAt: null,
  plannedPlan: '',
  happened: '',
  industryRating: null,
  companyRating: null,
  peopleRating: null,
  whyDiffered: '',
  nextTime: '',
  lessons: [],
}
const ready: ReviewDraft = {
  ...blank,
  happened: 'They asked about rivals and I had none.',
  industryRating: 2,
  companyRating: 4,
  peopleRating: 3,
  lessons: [{ kind: 'SUSTAIN' }, { kind: 'IMPROVE' }],
}
const now = new Date('2026-11-23T12:00:00Z')
const at = (iso: string) => new Date(iso)

describe('reviewSteps', () => {
  const doneOf = (draft: ReviewDraft) =>
    reviewSteps(draft)
      .filter(({ done }) => done)
      .map(({ step }) => step)

  it('are six, in the order of the page', () => {
    expect(reviewSteps(blank).map(({ title }) => title)).toEqual([
      'What was planned',
      'What happened',
      'How prepared I was',
      'Why it differed',
      'Sustain and improve',
      'Next time',
    ])
    expect(doneOf(blank)).toEqual([])
  })

  it('are done one by one', () => {
    expect(doneOf({ ...blank, frozenAt: now })).toEqual(['planned'])
    expect(doneOf({ ...blank, plannedPlan: 'Lead with the churn model.' })).toEqual(['planned'])
    expect(doneOf({ ...blank, happened: ' \n' })).toEqual([])
    expect(doneOf({ ...blank, happened: 'Much' })).toEqual(['happened'])
    expect(doneOf({ ...blank, industryRating: 2, companyRating: 4 })).toEqual([])
    expect(doneOf({ ...blank, industryRating: 2, companyRating: 4, peopleRating: 3 })).toEqual(['prepared'])
    expect(doneOf({ ...blank, whyDiffered: 'Time' })).toEqual(['why'])
    expect(doneOf({ ...blank, lessons: [{ kind: 'IMPROVE' }, { kind: 'IMPROVE' }] })).toEqual([])
    expect(doneOf({ ...blank, lessons: [{ kind: 'IMPROVE' }, { kind: 'SUSTAIN' }] })).toEqual(['lessons'])
    expect(doneOf({ ...blank, nextTime: 'A market brief' })).toEqual(['next'])
  })
})

describe('missingForCompletion', () => {
  it('asks for what happened, three ratings, a sustain and an improve, each with its sentence', () => {
    const missing = missingForCompletion(blank)
    expect(missing.map(({ step, field }) => [step, field])).toEqual([
      ['happened', 'happened'],
      ['prepared', 'industryRating'],
      ['prepared', 'companyRating'],
      ['prepared', 'peopleRating'],
      ['lessons', 'sustain'],
      ['lessons', 'improve'],
    ])
    expect(missing.every(({ message }) => /^[A-Z].+\.$/.test(message))).toBe(true)
  })

  it('asks for nothing else: why it differed and next time may stay empty', () => {
    expect(missingForCompletion(ready)).toEqual([])
  })

  it.each<[Partial<ReviewDraft>, string]>([
    [{ happened: '  ' }, 'happened'],
    [{ industryRating: null }, 'industryRating'],
    [{ companyRating: 0 }, 'companyRating'],
    [{ peopleRating: 6 }, 'peopleRating'],
    [{ peopleRating: 2.5 }, 'peopleRating'],
    [{ lessons: [{ kind: 'IMPROVE' }] }, 'sustain'],
    [{ lessons: [{ kind: 'SUSTAIN' }] }, 'improve'],
  ])('with %j it misses the %s', (change, field) => {
    expect(missingForCompletion({ ...ready, ...change }).map((each) => each.field)).toEqual([field])
  })

  it('names only steps that the stepper shows as not done', () => {
    const text = fc.constantFrom('', ' ', 'words')
    const rating = fc.option(fc.integer({ min: -1, max: 7 }))
    const draft = fc.record({
      frozenAt: fc.constant(null),
      plannedPlan: text,
      happened: text,
      industryRating: rating,
      companyRating: rating,
      peopleRating: rating,
      whyDiffered: text,
      nextTime: text,
      lessons: fc.array(fc.record({ kind: fc.constantFrom('SUSTAIN' as const, 'IMPROVE' as const) }), {
        maxLength: 3,
      }),
    })
    fc.assert(
      fc.property(draft, (each) => {
        const open = new Set(
          reviewSteps(each)
            .filter(({ done }) => !done)
            .map(({ step }) => step),
        )
        const missing = new Set(missingForCompletion(each).map(({ step }) => step))
        const needed = REVIEW_STEPS.filter(({ step }) => ['happened', 'prepared', 'lessons'].includes(step))
        expect(missing).toEqual(new Set(needed.map(({ step }) => step).filter((step) => open.has(step))))
      }),
    )
  })
})

describe('preparationScore', () => {
  it('is the mean of the three ratings', () => {
    expect(preparationScore({ industryRating: 2, companyRating: 4, peopleRating: 3 })).toBe(3)
    expect(preparationScore({ industryRating: 5, companyRating: 5, peopleRating: 4 })).toBeCloseTo(4.667, 3)
  })

  it('is none while a rating is missing or out of range', () => {
    expect(preparationScore({ industryRating: 2, companyRating: null, peopleRating: 3 })).toBeNull()
    expect(preparationScore({ industryRating: 2, companyRating: 9, peopleRating: 3 })).toBeNull()
  })

  it('is stored in hundredths', () => {
    expect(storedScore({ industryRating: 5, companyRating: 5, peopleRating: 4 })).toBe(467)
    expect(storedScore({ industryRating: 1, companyRating: 1, peopleRating: null })).toBeNull()
  })
})

describe('isHeld', () => {
  const interview = { endAt: at('2026-11-23T12:00:00Z'), cancelledAt: null }

  it('is held once it has ended and was not cancelled', () => {
    expect(isHeld(interview, now)).toBe(true)
    expect(isHeld({ ...interview, endAt: at('2026-11-23T12:00:01Z') }, now)).toBe(false)
    expect(isHeld({ ...interview, cancelledAt: at('2026-11-20T00:00:00Z') }, now)).toBe(false)
  })
})

describe('reviewSubjectFor', () => {
  const held = (id: string, day: string, reviewId: string | null = null) => ({
    id,
    endAt: at(`${day}T10:00:00Z`),
    cancelledAt: null,
    reviewId,
  })
  const subject = (
    interviews: Parameters<typeof reviewSubjectFor>[0]['interviews'],
    applicationReviewId: string | null = null,
  ) => reviewSubjectFor({ interviews, applicationReviewId }, now)

  it('links the review of the last held interview', () => {
    expect(subject([held('b', '2026-11-09', 'review b'), held('a', '2026-10-28', 'review a')])).toEqual({
      kind: 'existing',
      reviewId: 'review b',
    })
  })

  it('drafts one about the last held interview where it has none, though an earlier one has', () => {
    expect(subject([held('a', '2026-10-28', 'review a'), held('b', '2026-11-09')])).toEqual({
      kind: 'draft-for-interview',
      interviewId: 'b',
    })
  })

  it('does not count what was cancelled or is still ahead', () => {
    const cancelled = { ...held('c', '2026-11-10', 'review c'), cancelledAt: at('2026-11-09T00:00:00Z') }
    expect(subject([held('a', '2026-10-28'), cancelled, held('d', '2026-11-30', 'review d')])).toEqual({
      kind: 'draft-for-interview',
      interviewId: 'a',
    })
    expect(subject([cancelled])).toEqual({ kind: 'draft-for-application' })
  })

  it('reviews the application itself where no interview was held', () => {
    expect(subject([])).toEqual({ kind: 'draft-for-application' })
  })

  it('links the application’s own review when it is rejected again after a reopening', () => {
    expect(subject([], 'review of it')).toEqual({ kind: 'existing', reviewId: 'review of it' })
    expect(subject([held('a', '2026-10-28')], 'review of it')).toEqual({
      kind: 'draft-for-interview',
      interviewId: 'a',
    })
  })

  it('answers the same for any order of the interviews', () => {
    const interviews = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 2 }),
        endAt: fc.constantFrom(
          at('2026-11-01T10:00:00Z'),
          at('2026-11-09T10:00:00Z'),
          at('2026-12-01T10:00:00Z'),
        ),
        cancelledAt: fc.option(fc.constant(now)),
        reviewId: fc.option(fc.string()),
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    )
    fc.assert(
      fc.property(interviews, (each) => {
        expect(subject(each.toReversed())).toEqual(subject(each))
      }),
    )
  })
})
