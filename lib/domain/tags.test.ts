import { describe, expect, it } from 'vitest'
import { fittingTags, LONGEST_TAG, MOST_TAGS, tagNames, tagsRefusal } from './tags'

const many = Array.from({ length: MOST_TAGS + 1 }, (_, index) => `tag ${index}`)
const long = 'x'.repeat(LONGEST_TAG + 1)

describe('a line of tags', () => {
  it('names each once, however it is spelt and parted', () => {
    expect(tagNames(' Remote, fintech; remote | start-up,, ')).toEqual(['Remote', 'fintech', 'start-up'])
    expect(tagNames(null)).toEqual([])
  })

  it('is never cut', () => {
    expect(tagNames([...many, long].join(','))).toEqual([...many, long])
  })

  it('is refused with a sentence where it is too much', () => {
    expect(tagsRefusal(many.slice(0, MOST_TAGS))).toBeNull()
    expect(tagsRefusal(many)).toMatch(/at most 20 tags, and these are 21/)
    expect(tagsRefusal(['short', long])).toMatch(/at most 40 characters: shorten “x+…”/)
    expect(tagsRefusal(['x'.repeat(LONGEST_TAG)])).toBeNull()
  })

  it('gives what fits of a list from elsewhere', () => {
    expect(fittingTags([long, ...many].join(','))).toEqual(many.slice(0, MOST_TAGS))
  })
})
