import { describe, expect, it } from 'vitest'
import { withEmptyLines } from './lesson-rows'
import type { Line } from './review-doc'

const line = (row: number, kind: Line['kind'], text: string): Line => ({
  row,
  kind,
  text,
  lessonId: null,
  pillar: 'COMPANY',
  action: '',
  actionDue: '',
})
const shown = (lines: readonly Line[]) =>
  withEmptyLines(lines).map(({ row, kind, text }) => [row, kind, text])

describe('the empty line at the end of each list', () => {
  it('is there from the start', () => {
    expect(shown([])).toEqual([
      [0, 'SUSTAIN', ''],
      [1, 'IMPROVE', ''],
    ])
  })

  it('follows once the last one is written, under a number that was never used', () => {
    expect(shown([line(7, 'SUSTAIN', 'Calm'), line(3, 'IMPROVE', '')])).toEqual([
      [7, 'SUSTAIN', 'Calm'],
      [3, 'IMPROVE', ''],
      [8, 'SUSTAIN', ''],
    ])
  })

  it('is one, and nothing changes while it is', () => {
    const lines = [line(0, 'SUSTAIN', ''), line(1, 'IMPROVE', ' ')]
    expect(withEmptyLines(lines)).toBe(lines)
  })
})
