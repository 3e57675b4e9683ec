import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planShelf, withSent } from './kept-plan'

const before = globalThis.localStorage

/** As much of the browser's storage as is used here. */
function storage(refuses = false): Storage {
  const kept = new Map<string, string>()
  const act = <T>(work: () => T): T => {
    if (refuses) throw new DOMException('denied', 'SecurityError')
    return work()
  }
  return {
    getItem: (key: string) => act(() => kept.get(key) ?? null),
    setItem: (key: string, value: string) => act(() => void kept.set(key, value)),
    removeItem: (key: string) => act(() => void kept.delete(key)),
  } as unknown as Storage
}

const use = (value: Storage) =>
  Object.defineProperty(globalThis, 'localStorage', { value, configurable: true })

beforeEach(() => use(storage()))
afterEach(() => use(before))

describe('what was typed', () => {
  it('is kept for its own interview until it is dropped', () => {
    planShelf('a').put({ text: 'Lead with churn', bases: ['Lead'] })
    expect(planShelf('a').take()).toEqual({ text: 'Lead with churn', bases: ['Lead'] })
    expect(planShelf('b').take()).toBeNull()
    planShelf('a').clear()
    expect(planShelf('a').take()).toBeNull()
  })

  it.each(['{', 'null', '[]', '{"text":1,"bases":[]}', '{"text":"x"}'])('is not read out of %s', (json) => {
    localStorage.setItem('debrief:plan:a', json)
    expect(planShelf('a').take()).toBeNull()
  })

  it('does not trouble a browser that keeps nothing', () => {
    use(storage(true))
    planShelf('a').put({ text: 'x', bases: [] })
    planShelf('a').clear()
    expect(planShelf('a').take()).toBeNull()
  })
})

it('remembers a few texts without an answer, each once, the latest last', () => {
  expect(withSent(['a'], ' b ')).toEqual(['a', 'b'])
  expect(withSent(['a', 'b'], 'a')).toEqual(['a', 'b'])
  const many = Array.from({ length: 20 }, (_, index) => String(index)).reduce<string[]>(withSent, [])
  expect(many).toHaveLength(8)
  expect(many.at(-1)).toBe('19')
})
