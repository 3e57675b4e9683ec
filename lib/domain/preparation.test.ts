import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RankedLesson } from './lessons'
import {
  CARRIED_IMPROVES,
  freezePlanned,
  isPreparationComplete,
  parsePlannedItems,
  preparationProgress,
  STANDING_CHECKLIST,
  startPreparation,
} from './preparation'
import { PILLARS, RATED_PILLARS } from './vocabulary'
import type { Pillar } from './vocabulary'

type CarriedLesson = RankedLesson & { pillar: Pillar; text: string }

const lesson = (id: string, facts: Partial<CarriedLesson> = {}): CarriedLesson => ({
  id,
  kind: 'IMPROVE',
  status: 'OPEN',
  pillar: 'INDUSTRY',
  text: `Lesson ${id}`,
  seenCount: 1,
  lastSeenDay: '2026-11-01',
  workedStreak: 0,
  ...facts,
})

const anyItem = fc.record({
  pillar: fc.constantFrom(...PILLARS),
  text: fc.string({ unit: 'grapheme' }),
  done: fc.boolean(),
  dropped: fc.boolean(),
  lessonId: fc.option(fc.uuid()),
  position: fc.nat(20),
})

describe('startPreparation', () => {
  it('starts with eight standing items over the three pillars', () => {
    const items = startPreparation({ lessons: [] })
    expect(items).toHaveLength(8)
    expect(items.map(({ pillar }) => pillar)).toEqual([
      'INDUSTRY',
      'INDUSTRY',
      'INDUSTRY',
      'COMPANY',
      'COMPANY',
      'COMPANY',
      'PEOPLE',
      'PEOPLE',
    ])
    expect(items.every(({ source, lessonId }) => source === 'STANDING' && lessonId === null)).toBe(true)
    expect(new Set(STANDING_CHECKLIST.map(({ pillar }) => pillar))).toEqual(new Set(RATED_PILLARS))
  })

  it('adds ranked improve items, then the two strongest sustains, each with the lesson it comes from', () => {
    const carried = startPreparation({
      lessons: [
        lesson('s1', { kind: 'SUSTAIN' }),
        lesson('i1'),
        lesson('s2', { kind: 'SUSTAIN', workedStreak: 2, pillar: 'PEOPLE' }),
        lesson('i2', { seenCount: 3, pillar: 'DELIVERY' }),
        lesson('s3', { kind: 'SUSTAIN', workedStreak: 1 }),
        lesson('i3', { lastSeenDay: '2026-11-20' }),
        lesson('retired', { status: 'RETIRED', seenCount: 9 }),
      ],
    }).slice(STANDING_CHECKLIST.length)
    expect(carried.map(({ lessonId }) => lessonId)).toEqual(['i2', 'i3', 'i1', 's2', 's3'])
    expect(carried[0]).toEqual({
      pillar: 'DELIVERY',
      text: 'Lesson i2',
      source: 'LESSON',
      lessonId: 'i2',
      position: STANDING_CHECKLIST.length,
    })
  })

  it('carries a bounded number of improve items', () => {
    const lessons = Array.from({ length: 40 }, (_, n) =>
      lesson(String(n).padStart(2, '0'), { seenCount: 40 - n }),
    )
    const carried = startPreparation({ lessons }).filter(({ source }) => source === 'LESSON')
    expect(carried.map(({ lessonId }) => lessonId)).toEqual(['00', '01', '02', '03', '04'])
    expect(carried).toHaveLength(CARRIED_IMPROVES)
  })

  it('says the same thing once: the lesson takes the place of a standing item, the improve item of a sustain', () => {
    const items = startPreparation({
      lessons: [
        lesson('competitors', { text: "the company's  COMPETITORS" }),
        lesson('numbers', { text: 'Bring numbers' }),
        lesson('same', { kind: 'SUSTAIN', text: 'bring numbers', workedStreak: 2 }),
      ],
    })
    expect(items.filter(({ text }) => /competitors/i.test(text)).map(({ lessonId }) => lessonId)).toEqual([
      'competitors',
    ])
    expect(items.filter(({ text }) => /numbers$/i.test(text)).map(({ lessonId }) => lessonId)).toEqual([
      'numbers',
    ])
  })

  it('numbers the lines from 0 without a gap', () => {
    const items = startPreparation({ lessons: [lesson('a'), lesson('b', { kind: 'SUSTAIN' })] })
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index))
  })
})

describe('progress', () => {
  const item = (done: boolean, dropped = false) => ({ done, dropped })

  it('counts what is done and leaves out what was dropped', () => {
    expect(preparationProgress([item(true), item(false), item(true, true)])).toEqual({ done: 1, total: 2 })
    expect(preparationProgress([])).toEqual({ done: 0, total: 0 })
  })

  it('is complete when every line left is ticked', () => {
    expect(isPreparationComplete([item(true), item(true)], '')).toBe(true)
    expect(isPreparationComplete([item(true), item(false)], 'A plan')).toBe(false)
    expect(isPreparationComplete([item(true), item(false, true)], '')).toBe(true)
  })

  it('without a line left, is complete only with a plan', () => {
    expect(isPreparationComplete([], '')).toBe(false)
    expect(isPreparationComplete([item(false, true)], ' \n')).toBe(false)
    expect(isPreparationComplete([item(false, true)], 'Lead with the churn model.')).toBe(true)
  })
})

describe('freezePlanned', () => {
  it('keeps the plan and the lines in their order with their ticks, without what was dropped', () => {
    const frozen = freezePlanned('Lead with the churn model.', [
      { pillar: 'PEOPLE', text: 'B', done: true, dropped: false, lessonId: 'l', position: 2 },
      { pillar: 'COMPANY', text: 'dropped', done: true, dropped: true, lessonId: null, position: 1 },
      { pillar: 'INDUSTRY', text: 'A', done: false, dropped: false, lessonId: null, position: 0 },
    ])
    expect(frozen.plannedPlan).toBe('Lead with the churn model.')
    expect(parsePlannedItems(frozen.plannedItems)).toEqual([
      { pillar: 'INDUSTRY', text: 'A', done: false, lessonId: null },
      { pillar: 'PEOPLE', text: 'B', done: true, lessonId: 'l' },
    ])
  })

  it('never changes with later edits of the preparation', () => {
    const edit = fc.record({
      at: fc.nat(9),
      text: fc.string(),
      done: fc.boolean(),
      dropped: fc.boolean(),
      remove: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.string(), fc.array(anyItem, { maxLength: 10 }), fc.array(edit), (plan, items, edits) => {
        const asked = JSON.stringify(items)
        const frozen = freezePlanned(plan, items)
        expect(JSON.stringify(items)).toBe(asked)

        const copy = parsePlannedItems(frozen.plannedItems)
        const before = JSON.stringify({ frozen, copy })
        for (const { at, remove, ...change } of edits) {
          const item = items[at]
          if (item) Object.assign(item, change)
          if (remove) items.splice(at, 1)
        }
        expect(JSON.stringify({ frozen, copy })).toBe(before)
        expect(parsePlannedItems(frozen.plannedItems)).toEqual(copy)
      }),
    )
  })

  it('loses no word and no tick', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(anyItem), (plan, items) => {
        const frozen = freezePlanned(plan, items)
        const kept = items.filter(({ dropped }) => !dropped).toSorted((a, b) => a.position - b.position)
        expect(frozen.plannedPlan).toBe(plan)
        expect(parsePlannedItems(frozen.plannedItems)).toEqual(
          kept.map(({ pillar, text, done, lessonId }) => ({ pillar, text, done, lessonId })),
        )
      }),
    )
  })
})

describe('parsePlannedItems', () => {
  it.each(['', 'not json', 'null', '{}', '"text"', '[', '[null, 1, "a", [], {}]'])(
    'reads %j as no items',
    (json) => {
      expect(parsePlannedItems(json)).toEqual([])
    },
  )

  it('keeps the good lines among bad ones, and nothing that is not a planned item', () => {
    const good = { pillar: 'PEOPLE', text: 'Research the hiring manager', done: true, lessonId: null }
    const { lessonId: _, ...withoutLesson } = good
    expect(
      parsePlannedItems(
        JSON.stringify([
          { ...good, extra: 'x' },
          withoutLesson,
          { ...good, pillar: 'WEATHER' },
          { ...good, text: 7 },
          { ...good, done: 'yes' },
          { ...good, lessonId: 7 },
        ]),
      ),
    ).toEqual([good, good, good])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => Array.isArray(parsePlannedItems(json))))
  })
})
