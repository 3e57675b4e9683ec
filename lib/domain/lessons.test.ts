import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold'
import {
  applyVerdicts,
  checkLesson,
  isOtherAction,
  LESSON_LIMITS,
  lastSeenDay,
  rankImproves,
  retire,
  strongestSustains,
} from './lessons'
import type { RankedLesson } from './lessons'

const lesson = (id: string, facts: Partial<RankedLesson> = {}): RankedLesson => ({
  id,
  kind: 'IMPROVE',
  status: 'OPEN',
  seenCount: 1,
  lastSeenDay: '2026-11-01',
  workedStreak: 0,
  ...facts,
})
const ids = (lessons: readonly RankedLesson[]) => lessons.map(({ id }) => id)

const anyLessons = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom('SUSTAIN' as const, 'IMPROVE' as const),
    status: fc.constantFrom('OPEN' as const, 'RETIRED' as const),
    seenCount: fc.nat(3),
    lastSeenDay: fc.option(fc.constantFrom('2026-10-01', '2026-11-01', '2026-11-02')),
    workedStreak: fc.nat(2),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

describe('rankImproves', () => {
  it('puts what was seen most often first, then what was seen last', () => {
    const ranked = rankImproves([
      lesson('once, long ago', { lastSeenDay: '2026-01-01' }),
      lesson('twice, long ago', { seenCount: 2, lastSeenDay: '2026-01-01' }),
      lesson('once, lately'),
      lesson('twice, lately', { seenCount: 2 }),
      lesson('once, never dated', { lastSeenDay: null }),
    ])
    expect(ids(ranked)).toEqual([
      'twice, lately',
      'twice, long ago',
      'once, lately',
      'once, long ago',
      'once, never dated',
    ])
  })

  it('leaves out sustains and what is retired', () => {
    expect(rankImproves([lesson('a', { kind: 'SUSTAIN' }), lesson('b', { status: 'RETIRED' })])).toEqual([])
  })

  it('gives one order for any order of the same lessons, keeps each once and changes none', () => {
    const shuffled = anyLessons.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const before = JSON.stringify(all)
        const ranked = rankImproves(all)
        expect(rankImproves(other)).toEqual(ranked)
        expect(rankImproves(ranked)).toEqual(ranked)
        expect(new Set(ranked)).toEqual(
          new Set(all.filter(({ kind, status }) => kind === 'IMPROVE' && status === 'OPEN')),
        )
        expect(JSON.stringify(all)).toBe(before)
        expect(strongestSustains(other)).toEqual(strongestSustains(all))
      }),
    )
  })

  it('never puts a rarer lesson before a more frequent one', () => {
    fc.assert(
      fc.property(anyLessons, (all) => {
        const counts = rankImproves(all).map((each) => each.seenCount)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }),
    )
  })
})

describe('strongestSustains', () => {
  const sustain = (id: string, facts: Partial<RankedLesson> = {}) => lesson(id, { kind: 'SUSTAIN', ...facts })

  it('takes two: what worked most in a row, then what was seen most often', () => {
    const all = [
      sustain('seen often', { seenCount: 5 }),
      sustain('worked twice', { workedStreak: 2 }),
      sustain('worked once', { workedStreak: 1 }),
      lesson('improve', { workedStreak: 9 }),
      sustain('retired', { workedStreak: 9, status: 'RETIRED' }),
    ]
    expect(ids(strongestSustains(all))).toEqual(['worked twice', 'worked once'])
    expect(ids(strongestSustains([sustain('rare'), sustain('seen often', { seenCount: 5 })]))).toEqual([
      'seen often',
      'rare',
    ])
  })

  it('is content with fewer', () => {
    expect(strongestSustains([])).toEqual([])
  })
})

describe('lastSeenDay', () => {
  it('is the latest day of the reviews that name it', () => {
    expect(lastSeenDay([{ day: '2026-10-01' }, { day: '2026-11-02' }, { day: '2026-10-20' }])).toBe(
      '2026-11-02',
    )
  })

  it('is nothing where no review names it', () => {
    expect(lastSeenDay([])).toBeNull()
  })
})

describe('applyVerdicts', () => {
  it.each([
    [[], 0, false],
    [[true], 1, false],
    [[true, true], 2, true],
    [[true, false], 0, false],
    [[true, false, true], 1, false],
    [[true, false, true, true], 2, true],
    [[true, true, false], 0, false],
    [[true, true, true], 3, true],
  ])('%j is a streak of %d; retires: %s', (history, workedStreak, retires) => {
    expect(applyVerdicts(history)).toEqual({ workedStreak, retire: retires })
  })

  it('is reset by a no, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (history) => {
        expect(applyVerdicts([...history, false])).toEqual({ workedStreak: 0, retire: false })
        expect(applyVerdicts([...history, true]).workedStreak).toBe(applyVerdicts(history).workedStreak + 1)
      }),
    )
  })
})

describe('retire', () => {
  const improve = {
    ...lesson('improve', { workedStreak: 2 }),
    pillar: 'INDUSTRY' as const,
    text: 'Name two competitors',
    folded: 'name two competitors',
  }

  it('closes the improve item and makes a sustain of it', () => {
    expect(retire(improve, [])).toEqual({
      ok: true,
      retired: { id: 'improve', status: 'RETIRED' },
      sustain: {
        kind: 'create',
        pillar: 'INDUSTRY',
        text: 'Name two competitors',
        folded: 'name two competitors',
        workedStreak: 2,
      },
    })
  })

  it('joins a sustain that says the same, wakes it where it slept and keeps the longer streak', () => {
    const other = { id: 'other', folded: 'other', workedStreak: 9 }
    const same = { id: 'sustain', folded: 'name two competitors', workedStreak: 0 }
    expect(retire(improve, [other, same])).toMatchObject({
      ok: true,
      sustain: { kind: 'join', id: 'sustain', status: 'OPEN', workedStreak: 2 },
    })
    expect(retire(improve, [{ ...same, workedStreak: 3 }])).toMatchObject({ sustain: { workedStreak: 3 } })
  })

  it('has nothing to do for a sustain or a lesson already retired', () => {
    expect(retire({ ...improve, kind: 'SUSTAIN' }, [])).toEqual({ ok: false, reason: 'not-an-improve-item' })
    expect(retire({ ...improve, status: 'RETIRED' }, [])).toEqual({ ok: false, reason: 'already-retired' })
  })
})

describe('isOtherAction', () => {
  const brief = { action: 'One-page market brief', actionDue: '2026-11-27' }

  it.each([
    ['the same words and day', brief, false],
    ['another day', { ...brief, actionDue: '2026-11-30' }, true],
    ['no day any more', { ...brief, actionDue: null }, true],
    ['other words', { ...brief, action: 'Read the annual report' }, true],
  ])('%s', (_name, after, expected) => {
    expect(isOtherAction(brief, after)).toBe(expected)
  })
})

describe('checkLesson', () => {
  const typed = { kind: 'IMPROVE', pillar: 'INDUSTRY', text: 'Could not name a competitor' } as const

  it('tidies what was typed and folds it, so that the same lesson is found again', () => {
    expect(
      checkLesson({
        ...typed,
        text: '  Could not\n name  a Competitor ',
        action: ' Brief ',
        actionDue: '2026-11-27',
      }),
    ).toEqual({
      ok: true,
      lesson: {
        kind: 'IMPROVE',
        pillar: 'INDUSTRY',
        text: 'Could not name a Competitor',
        folded: 'could not name a competitor',
        action: 'Brief',
        actionDue: '2026-11-27',
      },
    })
  })

  it.each([
    ['', 'text'],
    [' \n ', 'text'],
    ['\u0301', 'text'],
    ['x'.repeat(LESSON_LIMITS.text + 1), 'text'],
  ])('refuses the text %j at its field', (text, field) => {
    expect(checkLesson({ ...typed, text })).toMatchObject({ ok: false, issues: [{ field }] })
  })

  it('counts what a person sees: an emoji is one', () => {
    expect(checkLesson({ ...typed, text: '🚀'.repeat(LESSON_LIMITS.text) }).ok).toBe(true)
  })

  it('refuses an action that is too long, a due day without an action and a day that does not exist', () => {
    expect(checkLesson({ ...typed, action: 'x'.repeat(LESSON_LIMITS.action + 1) })).toMatchObject({
      issues: [{ field: 'action' }],
    })
    expect(checkLesson({ ...typed, actionDue: '2026-11-27' })).toMatchObject({
      issues: [{ field: 'action' }],
    })
    expect(checkLesson({ ...typed, action: 'Brief', actionDue: '2026-02-31' })).toMatchObject({
      issues: [{ field: 'actionDue' }],
    })
  })

  it('lets only an improve item carry an action', () => {
    expect(checkLesson({ ...typed, kind: 'SUSTAIN', action: 'Brief' })).toMatchObject({
      issues: [{ field: 'action' }],
    })
  })

  it('names every field at once', () => {
    const checked = checkLesson({ ...typed, text: '', action: '', actionDue: 'soon' })
    expect(checked.ok ? [] : checked.issues.map(({ field }) => field)).toEqual([
      'text',
      'action',
      'actionDue',
    ])
  })

  it('accepts nothing that folds to nothing, and folds all it accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const checked = checkLesson({ ...typed, text })
        expect(checked.ok).toBe(fold(text) !== '')
        if (checked.ok) expect(checked.lesson.folded).toBe(fold(text))
      }),
    )
  })
})
