import { describe, expect, it } from 'vitest'
import {
  canSend,
  decided,
  dueAt,
  edit,
  hurry,
  isDirty,
  LONGEST_MS,
  overtaken,
  PAUSE_MS,
  saved,
  send,
  startQueue,
  unsaved,
  type Queue,
  type Rules,
} from './autosave-queue'

/** Two fields, so that two tabs can write in different ones. */
type Doc = { a: string; b: string }
const doc = (a = '', b = ''): Doc => ({ a, b })
const rules: Rules<Doc> = {
  isSame: (x, y) => x.a === y.a && x.b === y.b,
  merge: (base, mine, theirs) => {
    const pick = (field: keyof Doc) => (mine[field] === base[field] ? theirs[field] : mine[field])
    const clashes = (['a', 'b'] as const).some(
      (field) =>
        mine[field] !== base[field] && theirs[field] !== base[field] && mine[field] !== theirs[field],
    )
    return { doc: doc(pick('a'), pick('b')), clashes }
  },
}
const typed = (queue: Queue<Doc>, text: string, from = 0): Queue<Doc> =>
  Array.from(text).reduce(
    (now, _, index) => edit(now, doc(text.slice(0, index + 1)), from + index * 100),
    queue,
  )
const theirs = (version: number, theirDoc: Doc, completed = false) => ({ version, doc: theirDoc, completed })

describe('typing', () => {
  it('sends nothing while nothing was typed, nor what was typed and taken back', () => {
    const queue = startQueue(0, doc())
    expect(dueAt(queue, rules)).toBeNull()
    const back = edit(edit(queue, doc('x'), 0), doc(), 100)
    expect(dueAt(back, rules)).toBeNull()
    expect(canSend(back, rules)).toBe(false)
  })

  it('makes one save of many keystrokes', () => {
    const queue = typed(startQueue(0, doc()), 'They asked')
    expect(dueAt(queue, rules)).toBe(900 + PAUSE_MS)
    expect(send(queue, 2_000).inFlight).toEqual(doc('They asked'))
  })

  it('does not put a save off for ever while somebody types on', () => {
    const queue = typed(startQueue(0, doc()), 'x'.repeat(100))
    expect(dueAt(queue, rules)).toBe(LONGEST_MS)
  })
})

describe('a save on its way', () => {
  it('is alone: what is typed meanwhile waits, and goes next', () => {
    const sending = send(typed(startQueue(3, doc()), 'One'), 1_000)
    const more = edit(sending, doc('One two'), 1_100)
    expect(dueAt(more, rules)).toBeNull()
    const answered = saved(more, 4)
    expect(answered).toMatchObject({ version: 4, base: doc('One'), doc: doc('One two') })
    expect(dueAt(answered, rules)).toBe(1_100 + PAUSE_MS)
    const done = saved(send(answered, 2_000), 5)
    expect(isDirty(done, rules)).toBe(false)
    expect(dueAt(done, rules)).toBeNull()
  })

  it('keeps what the server put into it', () => {
    const queue = saved(send(typed(startQueue(0, doc()), 'One'), 1_000), 1, doc('One', 'id'))
    expect(queue.base).toEqual(doc('One', 'id'))
  })
})

describe('no connection, or no session', () => {
  it.each(['unreachable', 'signed-out'] as const)(
    '%s: keeps all, and tries again ever less often',
    (trouble) => {
      let queue = typed(startQueue(0, doc()), 'Kept')
      const waits: number[] = []
      for (let turn = 0; turn < 8; turn += 1) {
        queue = unsaved(send(queue, 10_000), trouble, 10_000)
        waits.push((dueAt(queue, rules) ?? 0) - 10_000)
      }
      expect(waits).toEqual([1_500, 3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000])
      expect(queue).toMatchObject({ trouble, doc: doc('Kept'), version: 0 })
    },
  )

  it('tries at once when something may have changed', () => {
    const queue = unsaved(send(typed(startQueue(0, doc()), 'Kept'), 10_000), 'unreachable', 10_000)
    expect(dueAt(hurry(queue), rules)).toBeLessThanOrEqual(10_000)
  })

  it('is over with the first answer', () => {
    const queue = unsaved(send(typed(startQueue(0, doc()), 'Kept'), 1), 'signed-out', 1)
    expect(saved(send(queue, 2), 1)).toMatchObject({ trouble: null, tries: 0, version: 1 })
  })
})

describe('refused for what it says', () => {
  it('waits for another keystroke', () => {
    const queue = unsaved(send(typed(startQueue(0, doc()), 'Too long'), 1), 'refused', 1)
    expect(dueAt(queue, rules)).toBeNull()
    const next = edit(queue, doc('Short'), 5_000)
    expect(next.trouble).toBeNull()
    expect(dueAt(next, rules)).toBe(Math.min(5_000 + PAUSE_MS, 5_000 + LONGEST_MS))
  })
})

describe('another tab was faster', () => {
  const mine = send(edit(startQueue(3, doc('base', 'base')), doc('mine', 'base'), 0), 1_000)

  it('puts both together where they wrote in different places, and saves that', () => {
    const queue = overtaken(mine, theirs(4, doc('base', 'theirs')), rules)
    expect(queue).toMatchObject({ version: 4, doc: doc('mine', 'theirs'), theirs: null })
    expect(canSend(queue, rules)).toBe(true)
  })

  it('asks where they wrote in the same place, keeps both, and sends nothing meanwhile', () => {
    const queue = overtaken(mine, theirs(4, doc('theirs', 'base')), rules)
    expect(queue).toMatchObject({ doc: doc('mine', 'base'), theirs: { doc: doc('theirs', 'base') } })
    const more = edit(queue, doc('mine too', 'base'), 2_000)
    expect(dueAt(more, rules)).toBeNull()
    const chosen = decided(more, doc('mine too\n\ntheirs', 'base'), 3_000)
    expect(chosen).toMatchObject({ version: 4, theirs: null, base: doc('theirs', 'base') })
    expect(canSend(chosen, rules)).toBe(true)
  })

  it('is satisfied when theirs is what was chosen', () => {
    const queue = overtaken(mine, theirs(4, doc('theirs', 'base')), rules)
    expect(isDirty(decided(queue, doc('theirs', 'base'), 3_000), rules)).toBe(false)
  })

  it('does not write into a completed review by itself', () => {
    const queue = overtaken(mine, theirs(4, doc('base', 'theirs'), true), rules)
    expect(queue.theirs).toMatchObject({ completed: true })
    expect(canSend(queue, rules)).toBe(false)
  })
})

describe('an answer that got lost', () => {
  it('does not make a stranger of what this tab sent itself', () => {
    const lost = unsaved(send(edit(startQueue(3, doc('')), doc('One'), 0), 1_000), 'unreachable', 2_000)
    const again = send(edit(lost, doc('One two'), 2_100), 3_000)
    const queue = overtaken(again, theirs(4, doc('One')), rules)
    expect(queue).toMatchObject({ version: 4, doc: doc('One two'), theirs: null })
    expect(canSend(queue, rules)).toBe(true)
  })

  it('needs no further save when nothing was typed since', () => {
    const lost = unsaved(send(edit(startQueue(3, doc('')), doc('One'), 0), 1_000), 'unreachable', 2_000)
    const queue = overtaken(send(lost, 3_000), theirs(4, doc('One')), rules)
    expect(isDirty(queue, rules)).toBe(false)
  })
})
