import { describe, expect, it } from 'vitest'
import { suggest, type Suggestion } from './suggest'

const lesson = (text: string): Suggestion => ({
  id: text,
  kind: 'IMPROVE',
  pillar: 'INDUSTRY',
  text,
  action: '',
  actionDue: null,
  seenCount: 1,
})
const earlier = ['Could not name a competitor', 'Competitors first', 'Spoke too fast'].map(lesson)
const texts = (typed: string) => suggest(typed, earlier).map(({ text }) => text)

describe('earlier lessons while typing', () => {
  it('are found by any of their words, whatever the case and accents, the beginning first', () => {
    expect(texts('COMPET')).toEqual(['Competitors first', 'Could not name a competitor'])
    expect(texts('name cómpetitor')).toEqual(['Could not name a competitor'])
  })

  it('wait for the second letter, and are none where none fits', () => {
    expect(texts('c')).toEqual([])
    expect(texts('salary')).toEqual([])
  })

  it('are at most six', () => {
    const many = Array.from({ length: 20 }, (_, index) => lesson(`Lesson ${index}`))
    expect(suggest('lesson', many)).toHaveLength(6)
  })
})
