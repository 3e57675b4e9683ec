import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { consoleToLog } from './console-to-log'
import { log } from './log'

const { error, warn } = console
const inLog = { error: vi.spyOn(log, 'error'), warn: vi.spyOn(log, 'warn') }

beforeEach(() => {
  for (const spy of Object.values(inLog)) spy.mockReset()
  consoleToLog()
})
afterEach(() => {
  console.error = error
  console.warn = warn
})

it('logs what is said, without its colours', () => {
  console.warn('\u001B[33m⚠\u001B[39m', 'Slow %s', 'disk')
  expect(inLog.warn).toHaveBeenCalledExactlyOnceWith('⚠ Slow %s disk')
})

it('logs an error as an error', () => {
  const err = new Error('The disk is full')
  console.error('⨯ unhandledRejection: ', err)
  console.error(err)
  expect(inLog.error.mock.calls).toEqual([
    [{ err }, '⨯ unhandledRejection:'],
    [{ err }, expect.any(String)],
  ])
})

it('leaves to the request’s own line what has a digest', () => {
  console.error(Object.assign(new Error('Not rendered'), { digest: '123' }))
  expect(inLog.error).not.toHaveBeenCalled()
})
