import { describe, expect, it } from 'vitest'
import { isDirty, type Rules } from './autosave-queue'
import { Mirror, resume, type Kept } from './mirror'

const rules: Rules<{ text: string }> = {
  isSame: (a, b) => a.text === b.text,
  merge: (base, mine, theirs) => ({
    doc: mine.text === base.text ? theirs : mine,
    clashes: mine.text !== base.text && theirs.text !== base.text,
  }),
}
const doc = (text: string) => ({ text })
const kept = (given: Partial<Kept<{ text: string }>> = {}): Kept<{ text: string }> => ({
  version: 3,
  base: doc('base'),
  sent: null,
  doc: doc('typed'),
  at: 100,
  ...given,
})

/** What a browser's storage does, with as much room as it is given. */
function storage(room = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('full')
      items.set(key, value)
    },
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}
const tab = (name: string, reviewId = 'r1', userId = 'u1') => ({ userId, reviewId, tab: name })

describe('the copy in this browser', () => {
  it('is there for the next tab, and gone once it is saved', () => {
    const store = storage()
    const first = new Mirror<{ text: string }>(store, tab('a'))
    expect(first.write(kept())).toBe(true)
    const next = new Mirror<{ text: string }>(store, tab('b'))
    expect(next.read().map((entry) => entry.kept)).toEqual([kept()])
    first.clear()
    expect(next.read()).toEqual([])
  })

  it('keeps what two tabs typed apart, the newest first', () => {
    const store = storage()
    new Mirror(store, tab('a')).write(kept({ at: 1, doc: doc('older') }))
    new Mirror(store, tab('b')).write(kept({ at: 2, doc: doc('newer') }))
    const found = new Mirror<{ text: string }>(store, tab('c')).read()
    expect(found.map((entry) => entry.kept.doc.text)).toEqual(['newer', 'older'])
  })

  it('shows nobody the text of another person or review', () => {
    const store = storage()
    new Mirror(store, tab('a', 'r1', 'u1')).write(kept())
    expect(new Mirror(store, tab('b', 'r1', 'u2')).read()).toEqual([])
    expect(new Mirror(store, tab('b', 'r2', 'u1')).read()).toEqual([])
  })

  it('says when it could not keep', () => {
    expect(new Mirror(storage(10), tab('a')).write(kept())).toBe(false)
    expect(new Mirror(null, tab('a')).write(kept())).toBe(false)
    expect(new Mirror(null, tab('a')).read()).toEqual([])
  })

  it('passes over what is not whole', () => {
    const store = storage()
    store.setItem('debrief.review:u1:r1:x', '{"version":')
    store.setItem('debrief.review:u1:r1:y', 'null')
    expect(new Mirror(store, tab('a')).read()).toEqual([])
  })
})

describe('coming back', () => {
  const server = (version: number, text: string) => ({ version, doc: doc(text), completed: false })

  it('goes on with the unsaved text on the version it was typed on', () => {
    const queue = resume(kept(), server(3, 'base'), rules, 0)
    expect(queue).toMatchObject({ version: 3, base: doc('base'), doc: doc('typed') })
    expect(isDirty(queue, rules)).toBe(true)
  })

  it('has nothing to do when the last save arrived after all', () => {
    expect(isDirty(resume(kept({ sent: doc('typed') }), server(4, 'typed'), rules, 0), rules)).toBe(false)
  })

  it('goes on with what was typed after the last save that arrived', () => {
    const queue = resume(kept({ sent: doc('ty') }), server(4, 'ty'), rules, 0)
    expect(queue).toMatchObject({ version: 4, doc: doc('typed'), theirs: null })
  })

  it('asks when somebody else wrote since', () => {
    const queue = resume(kept(), server(5, 'theirs'), rules, 0)
    expect(queue).toMatchObject({ doc: doc('typed'), theirs: { version: 5, doc: doc('theirs') } })
  })

  it('keeps the text also when the server fell back to an older copy', () => {
    const queue = resume(kept(), server(1, 'from the backup'), rules, 0)
    expect(queue).toMatchObject({ version: 1, base: doc('from the backup'), doc: doc('typed') })
  })
})
