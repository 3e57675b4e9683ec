import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inTime } from './in-time'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is what was answered', async () => {
  expect(await inTime(Promise.resolve('yes'))).toBe('yes')
  expect(vi.getTimerCount()).toBe(0)
})

it('is nothing where the connection broke, or where the page went elsewhere', async () => {
  expect(await inTime(Promise.reject(new TypeError('Failed to fetch')))).toBeNull()
  expect(await inTime(Promise.resolve(undefined))).toBeNull()
})

it('is nothing where the answer takes for ever', async () => {
  const answer = inTime(new Promise(() => {}))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await answer).toBeNull()
})
