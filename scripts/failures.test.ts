import { describe, expect, it } from 'vitest'
import { failuresOfJourneys, failuresOfTests, told } from './failures.mjs'

describe('what a run says last', () => {
  it('names the tests that failed, with their messages, and nothing that passed', () => {
    const report = {
      testResults: [
        {
          name: 'lib/a.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { status: 'passed', fullName: 'adds' },
            {
              status: 'failed',
              fullName: 'sums up',
              failureMessages: ['\u001B[31mexpected 3\u001B[39m\n  at a:1'],
            },
          ],
        },
        { name: 'lib/b.test.ts', status: 'passed', message: '', assertionResults: [] },
      ],
    }
    expect(failuresOfTests(report)).toEqual(['lib/a.test.ts › sums up\n  expected 3\n    at a:1'])
  })

  it('names a file that never came to its tests', () => {
    const report = { testResults: [{ name: 'lib/a.test.ts', status: 'failed', message: 'no such module' }] }
    expect(failuresOfTests(report)).toEqual(['lib/a.test.ts\n  no such module'])
  })

  it('names journeys, however deep, and those that went well only when tried again', () => {
    const failed = { errors: [{ message: 'not visible' }] }
    const report = {
      suites: [
        {
          specs: [
            { title: 'walks', file: 'a.spec.ts', line: 3, ok: true, tests: [{ results: [{ errors: [] }] }] },
          ],
          suites: [
            {
              specs: [
                { title: 'falls', file: 'a.spec.ts', line: 9, ok: false, tests: [{ results: [failed] }] },
                {
                  title: 'stumbles',
                  file: 'a.spec.ts',
                  line: 20,
                  ok: true,
                  tests: [{ results: [failed, {}] }],
                },
              ],
            },
          ],
        },
      ],
    }
    expect(failuresOfJourneys(report)).toEqual([
      'a.spec.ts:9 › falls\n  not visible',
      'a.spec.ts:20 › stumbles\n  not visible',
    ])
  })

  it('names what kept the journeys from beginning', () => {
    expect(failuresOfJourneys({ errors: [{ message: 'the server did not start' }] })).toEqual([
      'before the journeys\n  the server did not start',
    ])
  })

  it('keeps the beginning of a long message and says how much is left', () => {
    const lines = told('lint', Array.from({ length: 40 }, (_, at) => `line ${at}`).join('\n')).split('\n')
    expect(lines).toHaveLength(32)
    expect(lines.at(-1)).toBe('  … 10 lines more')
  })
})
