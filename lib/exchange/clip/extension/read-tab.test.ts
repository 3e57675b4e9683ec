import { expect, test } from 'vitest'
import { readTab } from './read-tab'

const TAB = { id: 7, url: 'https://jobs.example.org/baker', title: 'Baker' }
const CLIP = { link: TAB.url, role: 'Head Baker' }

/** Answers with one of `answers` after the other, and counts how often it was asked. */
function page(...answers: (() => unknown)[]) {
  const asked: number[] = []
  return {
    asked,
    ask: (tabId: number) => {
      asked.push(tabId)
      return Promise.resolve().then(() => answers[asked.length - 1]?.())
    },
  }
}

function refuse(): never {
  throw new Error('Cannot access contents of the page.')
}

test('a page that answers is asked once', async () => {
  const { ask, asked } = page(() => CLIP)
  expect(await readTab(TAB, ask)).toBe(CLIP)
  expect(asked).toEqual([7])
})

test('a page that has not heard of the permission yet is asked once more', async () => {
  const { ask, asked } = page(refuse, () => CLIP)
  expect(await readTab(TAB, ask)).toBe(CLIP)
  expect(asked).toEqual([7, 7])
})

test('of a page that refuses, the tab tells what is known', async () => {
  const { ask, asked } = page(refuse, refuse, () => CLIP)
  expect(await readTab(TAB, ask)).toEqual({
    link: TAB.url,
    role: TAB.title,
    notes: ['This page does not let itself be read. Fill in what you know.'],
  })
  expect(asked).toEqual([7, 7])
})
