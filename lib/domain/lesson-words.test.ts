import { describe, expect, it } from 'vitest'
import { saySeen, sayTimes, sayWhyCarried } from './lesson-words'

describe('how often', () => {
  it.each([
    [1, 'once'],
    [2, 'twice'],
    [3, '3 times'],
  ])('%i is said as "%s"', (count, words) => {
    expect(sayTimes(count)).toBe(words)
    expect(saySeen(count)).toBe(`seen ${words}`)
  })

  it('says when no review names it any more', () => {
    expect(saySeen(0)).toBe('in no review now')
  })
})

describe('why a lesson is carried', () => {
  const lesson = { kind: 'IMPROVE', seenCount: 4, workedStreak: 1, recent: { named: 3, of: 5 } } as const

  it('counts the latest reviews of what keeps coming back', () => {
    expect(sayWhyCarried(lesson)).toBe('3 of last 5 reviews')
  })

  it('falls back to all reviews when the latest hardly name it', () => {
    expect(sayWhyCarried({ ...lesson, recent: { named: 1, of: 5 } })).toBe('seen 4 times')
  })

  it('says of a sustain how often in a row it worked', () => {
    expect(sayWhyCarried({ ...lesson, kind: 'SUSTAIN', workedStreak: 2 })).toBe('worked twice')
    expect(sayWhyCarried({ ...lesson, kind: 'SUSTAIN', workedStreak: 0 })).toBe('3 of last 5 reviews')
  })
})
