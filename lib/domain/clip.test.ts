import { describe, expect, it } from 'vitest'
import { clipFrom, EMPTY_CLIP } from './clip'

describe('a clip that anybody may have written', () => {
  it('keeps its texts', () => {
    const clip = {
      ...EMPTY_CLIP,
      company: 'Crumb',
      link: 'https://crumb.example/7',
      deadline: '2026-12-31',
      notes: ['Cut.'],
    }
    expect(clipFrom(clip)).toEqual(clip)
  })

  it.each([
    null,
    7,
    'text',
    [],
    { company: 7, role: {}, notes: 'x', posting: ['x'], deadline: '2026-02-31' },
    { link: 'javascript:alert(1)', notes: [7, null], extra: true },
  ])('leaves out what is none: %j', (value) => {
    expect(clipFrom(value)).toEqual(EMPTY_CLIP)
  })

  it('is never longer than the form takes', () => {
    const long = 'x'.repeat(500_000)
    const clip = clipFrom({
      company: long,
      posting: long,
      link: `https://${long}`,
      notes: Array(50).fill(long),
    })
    expect([clip.company, clip.posting, clip.link].map(({ length }) => length)).toEqual([200, 100_000, 2_000])
    expect(clip.notes).toHaveLength(4)
  })
})
