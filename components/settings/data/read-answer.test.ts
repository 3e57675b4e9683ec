import { expect, it } from 'vitest'
import { readAnswer } from './read-answer'

const PAGE = '<html><head><title>413 Request Entity Too Large</title></head></html>'
const summary = {
  exportedAt: null,
  name: 'Ana',
  counts: { applications: 1, interviews: 0, reviews: 0, lessons: 0, people: 0, documents: 0 },
  documents: { named: 0, whole: 0 },
}

it('takes what Debrief says as it is', () => {
  expect(readAnswer(200, JSON.stringify({ ok: true, summary }))).toEqual(summary)
  expect(readAnswer(200, '{"ok":false,"message":"It is not an export."}')).toBe('It is not an export.')
  expect(readAnswer(401, '{"ok":false,"message":"You are signed out."}')).toBe('You are signed out.')
})

it('says so where a proxy has answered with a page of its own', () => {
  expect(readAnswer(413, PAGE)).toMatch(
    /^The proxy in front of this Debrief lets no file of this size through/,
  )
  expect(readAnswer(502, '')).toMatch(/^What stands in front of this Debrief answered in its place \(502\)/)
})
