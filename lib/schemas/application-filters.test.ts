import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STAGES } from '@/lib/domain/lifecycle'
import { withQuery } from '@/lib/paths'
import { SORTS, applicationParameters, isFiltered } from '@/lib/domain/application-query'
import { readApplicationQuery } from './application-filters'

const read = (address: string) => {
  const search = new URLSearchParams(address)
  return readApplicationQuery(
    Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)])),
  )
}

describe('the address of Applications', () => {
  it('says nothing where nothing is asked for', () => {
    const query = read('')
    expect(query).toMatchObject({ view: 'board', sort: 'updated', order: 'desc', stages: [], shown: {} })
    expect(isFiltered(query)).toBe(false)
    expect(withQuery('/applications', applicationParameters(query))).toBe('/applications')
  })

  it('takes what a form without script sends', () => {
    const query = read('view=table&q=&stage=SAVED&stage=OFFER&source=&tag=&excitement=&sort=company&due=1')
    expect(query).toMatchObject({ view: 'table', stages: ['SAVED', 'OFFER'], excitement: null, isDue: true })
    expect(query.order).toBe('asc')
  })

  it('passes over what it does not understand, however much there is of it', () => {
    const flood = `q=${'x'.repeat(5_000)}&${'stage=HIRED&'.repeat(200)}more=APPLIED.x&after=&order=up`
    const query = read(flood)
    expect(query.text).toHaveLength(200)
    expect(query).toMatchObject({ stages: [], shown: {}, order: 'desc' })
    expect(readApplicationQuery({ q: 'a\u0000b' }).text).toBe('a b')
  })

  it('comes back as it was written, for any query', () => {
    const word = fc.string({ maxLength: 30 }).map((text) => text.replace(/\p{Cc}/gu, '').trim())
    const query = fc.record({
      view: fc.constantFrom('board', 'table'),
      text: word,
      stages: fc.subarray([...STAGES]),
      source: word,
      tag: word,
      excitement: fc.constantFrom(null, 1, 2, 3, 4, 5),
      isDue: fc.boolean(),
      owesReview: fc.boolean(),
      archived: fc.boolean(),
      sort: fc.constantFrom(...SORTS),
      order: fc.constantFrom('asc', 'desc'),
      after: fc.constantFrom(null, 'abc'),
      shown: fc.constantFrom({}, { APPLIED: 40 }),
    })
    fc.assert(
      fc.property(query, (given) => {
        expect(read(withQuery('/', applicationParameters(given)).slice(2))).toEqual(given)
      }),
    )
  })
})
