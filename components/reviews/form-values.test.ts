import { describe, expect, it } from 'vitest'
import { docOfValues, errorsByRow } from './form-values'

const VALUES = {
  happened: 'Kept',
  'lessons.7.kind': 'IMPROVE',
  'lessons.7.pillar': 'INDUSTRY',
  'lessons.7.text': 'Too long',
  'lessons.2.kind': 'SUSTAIN',
  'lessons.2.pillar': 'DELIVERY',
  'lessons.2.text': '',
}

describe('a form that came back without script', () => {
  it('holds what was typed', () => {
    expect(docOfValues(VALUES)).toMatchObject({
      happened: 'Kept',
      lessons: [{ row: 7, text: 'Too long' }, { row: 2 }],
    })
  })

  it('has each error at its own line', () => {
    const errors = { 'lessons.1.text': ['Keep it to 300 characters.'], happened: ['Too long.'] }
    expect(errorsByRow(errors, docOfValues(VALUES))).toEqual({
      'lessons.7.text': ['Keep it to 300 characters.'],
      happened: ['Too long.'],
    })
  })
})
