import { expect, test } from 'vitest'
import { contentPolicy } from './content-policy'

const directives = (development: boolean) =>
  new Map(
    contentPolicy('bm9uY2U=', { development })
      .split('; ')
      .map((directive) => directive.split(/ (.*)/s) as [string, string]),
  )

test('in production only what carries the nonce runs', () => {
  const policy = directives(false)
  expect(policy.get('script-src')).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'")
  expect(policy.get('worker-src')).toBe("'self'")
  expect(policy.get('style-src')).toBe("'self' 'nonce-bm9uY2U='")
  expect([...policy.entries()].filter(([, value]) => value.includes('unsafe')).map(([name]) => name)).toEqual(
    ['style-src-attr'],
  )
  for (const name of ['object-src', 'base-uri', 'frame-ancestors']) expect(policy.get(name)).toBe("'none'")
})

test('development may evaluate, but still runs no script without the nonce', () => {
  expect(directives(true).get('script-src')).not.toContain('unsafe-inline')
})
