import { expect, test } from 'vitest'
import { paths, withQuery } from './paths'

test('an id cannot leave its place in a path', () => {
  expect(paths.application('a/../b?c')).toBe('/applications/a%2F..%2Fb%3Fc')
})

test('a query holds only what says something', () => {
  expect(
    withQuery('/applications', { q: 'R&D', stage: ['APPLIED', 'OFFER'], tag: '', owed: false, page: 0 }),
  ).toBe('/applications?q=R%26D&stage=APPLIED&stage=OFFER&page=0')
  expect(withQuery('/people')).toBe('/people')
})

test('signing in brings back to where one was going, and says nothing of Today', () => {
  expect(paths.signIn('/reviews?kind=IMPROVE')).toBe('/sign-in?next=%2Freviews%3Fkind%3DIMPROVE')
  expect(paths.signIn('/')).toBe('/sign-in')
})
