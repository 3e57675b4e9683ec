import { describe, expect, it } from 'vitest'
import {
  bothTexts,
  clashesOf,
  docRules,
  fieldName,
  isSameDoc,
  readDoc,
  toSave,
  withStored,
  type Doc,
  type Line,
} from './review-doc'

const line = (row: number, text: string, given: Partial<Line> = {}): Line => ({
  row,
  lessonId: null,
  kind: 'IMPROVE',
  pillar: 'INDUSTRY',
  text,
  action: '',
  actionDue: '',
  ...given,
})
const doc = (given: Partial<Doc> = {}): Doc => ({
  happened: '',
  delivery: '',
  logistics: '',
  whyDiffered: '',
  nextTime: '',
  industryRating: null,
  companyRating: null,
  peopleRating: null,
  lessons: [],
  verdicts: [],
  ...given,
})
const merge = (base: Doc, mine: Doc, theirs: Doc) => docRules.merge(base, mine, theirs)

describe('reading the form', () => {
  it('finds every line in its order, and only the verdicts that were given', () => {
    const form = new FormData()
    const fields: [string, string][] = [
      ['happened', 'They asked'],
      ['peopleRating', '4'],
      ['lessons.7.kind', 'SUSTAIN'],
      ['lessons.7.pillar', 'DELIVERY'],
      ['lessons.7.text', 'Numbers'],
      ['lessons.2.lessonId', 'l2'],
      ['lessons.2.kind', 'IMPROVE'],
      ['lessons.2.pillar', 'INDUSTRY'],
      ['lessons.2.text', 'Rivals'],
      ['lessons.2.action', 'Brief'],
      ['lessons.2.actionDue', '2026-11-27'],
      ['verdicts.0.lessonId', 'l9'],
      ['verdicts.0.worked', 'no'],
      ['verdicts.1.lessonId', 'l8'],
    ]
    for (const [name, value] of fields) form.append(name, value)
    expect(readDoc(form)).toEqual(
      doc({
        happened: 'They asked',
        peopleRating: 4,
        lessons: [
          line(7, 'Numbers', { kind: 'SUSTAIN', pillar: 'DELIVERY' }),
          line(2, 'Rivals', { lessonId: 'l2', action: 'Brief', actionDue: '2026-11-27' }),
        ],
        verdicts: [{ lessonId: 'l9', worked: false }],
      }),
    )
  })
})

describe('what is sent', () => {
  it('leaves out the empty line, and a day that has no action yet', () => {
    const written = doc({ lessons: [line(0, ''), line(3, 'Rivals', { actionDue: '2026-11-27' })] })
    expect(toSave(written, 'r', 2)).toMatchObject({
      reviewId: 'r',
      version: 2,
      lessons: [{ text: 'Rivals', actionDue: '' }],
    })
  })

  it('finds the field of an answer again, though empty lines were left out', () => {
    const written = doc({ lessons: [line(0, ''), line(3, 'x'.repeat(400))] })
    expect(fieldName('lessons.0.text', written)).toBe('lessons.3.text')
    expect(fieldName('happened', written)).toBe('happened')
  })
})

describe('the same', () => {
  it('minds no blanks at the ends, no empty lines, no numbers of rows', () => {
    const a = doc({ happened: 'x\r\ny ', lessons: [line(0, ' Rivals'), line(1, '')] })
    expect(isSameDoc(a, doc({ happened: 'x\ny', lessons: [line(5, 'Rivals', { lessonId: 'l' })] }))).toBe(
      true,
    )
    expect(isSameDoc(a, doc({ happened: 'x\ny', lessons: [line(5, 'Rival')] }))).toBe(false)
  })
})

describe('two tabs', () => {
  const base = doc({ happened: 'b', nextTime: 'b', lessons: [line(0, 'Rivals', { lessonId: 'l1' })] })

  it('go together where they touch different things', () => {
    const mine = { ...base, happened: 'mine', peopleRating: 3 }
    const theirs = { ...base, nextTime: 'theirs', companyRating: 4 }
    expect(merge(base, mine, theirs)).toEqual({
      clashes: false,
      doc: { ...base, happened: 'mine', nextTime: 'theirs', peopleRating: 3, companyRating: 4 },
    })
  })

  it('clash in one text, and name it', () => {
    const [mine, theirs] = [
      { ...base, happened: 'mine' },
      { ...base, happened: 'theirs' },
    ]
    expect(merge(base, mine, theirs)).toMatchObject({ clashes: true, doc: { happened: 'mine' } })
    expect(clashesOf(base, mine, theirs)).toEqual(['happened'])
  })

  it('do not clash where one holds all of the other', () => {
    const [shorter, longer] = [
      { ...base, happened: 'b and' },
      { ...base, happened: 'b and more' },
    ]
    expect(merge(base, shorter, longer)).toMatchObject({ clashes: false, doc: { happened: 'b and more' } })
    expect(merge(base, longer, shorter)).toMatchObject({ clashes: false, doc: { happened: 'b and more' } })
  })

  it('keep the lines of both', () => {
    const mine = { ...base, lessons: [...base.lessons, line(4, ''), line(1, 'Mine')] }
    const theirs = { ...base, lessons: [...base.lessons, line(1, 'Theirs')] }
    const { doc: both } = merge(base, mine, theirs)
    expect(both.lessons.map(({ row, text }) => [row, text])).toEqual([
      [0, 'Rivals'],
      [1, 'Mine'],
      [5, 'Theirs'],
      [4, ''],
    ])
  })

  it('let a line go that one removed and the other left alone', () => {
    expect(merge(base, base, { ...base, lessons: [] }).doc.lessons).toEqual([])
    expect(merge(base, { ...base, lessons: [] }, base).doc.lessons).toEqual([])
  })

  it('keep a line that one removed and the other changed', () => {
    const changed = { ...base, lessons: [line(0, 'Rivals', { lessonId: 'l1', action: 'Brief' })] }
    expect(merge(base, changed, { ...base, lessons: [] }).doc.lessons).toMatchObject([{ action: 'Brief' }])
    expect(merge(base, { ...base, lessons: [] }, changed).doc.lessons).toMatchObject([{ action: 'Brief' }])
  })

  it('keep both actions of one line', () => {
    const of = (action: string) => ({ ...base, lessons: [line(0, 'Rivals', { lessonId: 'l1', action })] })
    expect(merge(base, of('Mine'), of('Theirs')).doc.lessons).toMatchObject([{ action: 'Mine; Theirs' }])
  })
})

describe('both texts', () => {
  it.each([
    ['They asked. One', 'They asked. Two', 'They asked. One\n\nTwo'],
    ['One. The end', 'Two. The end', 'One.\n\nTwo. The end'],
    ['So it went well then', 'So it went badly then', 'So it went well\n\nbadly then'],
    ['Mine', 'Theirs', 'Mine\n\nTheirs'],
    ['x x', 'x x x', 'x x x'],
    ['', 'Theirs', 'Theirs'],
  ])('%j and %j are %j', (mine, theirs, both) => {
    expect(bothTexts(mine, theirs)).toBe(both)
  })
})

describe('what the server made of it', () => {
  it('names the lesson of each line, and brings the action it had, unless one was typed meanwhile', () => {
    const sent = doc({ lessons: [line(0, ''), line(3, 'Rivals'), line(4, 'Pace')] })
    const now = { ...sent, lessons: [line(0, ''), line(3, 'Rivals'), line(4, 'Pace', { action: 'Breathe' })] }
    const stored = [
      { lessonId: 'l1', pillar: 'INDUSTRY', action: 'Brief', actionDue: '2026-11-27' },
      { lessonId: 'l2', pillar: 'DELIVERY', action: 'Slow down', actionDue: null },
    ] as const
    expect(withStored(now, sent, stored).lessons).toMatchObject([
      { lessonId: null },
      { lessonId: 'l1', action: 'Brief', actionDue: '2026-11-27' },
      { lessonId: 'l2', action: 'Breathe' },
    ])
  })

  it('puts a lesson that was typed again under its pillar, unless another was chosen meanwhile', () => {
    const sent = doc({ lessons: [line(3, 'Rivals'), line(4, 'Pace')] })
    const now = { ...sent, lessons: [line(3, 'Rivals'), line(4, 'Pace', { pillar: 'LOGISTICS' })] }
    const as = (lessonId: string) => ({ lessonId, pillar: 'COMPANY' as const, action: '', actionDue: null })
    expect(withStored(now, sent, [as('l1'), as('l2')]).lessons).toMatchObject([
      { lessonId: 'l1', pillar: 'COMPANY' },
      { lessonId: 'l2', pillar: 'LOGISTICS' },
    ])
  })
})
