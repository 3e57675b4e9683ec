import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReviewDoc, ReviewSaveInput, ReviewVersion } from '@/lib/schemas/review'
import type { SaveAnswer, SaveCall } from './answers'
import { Autosaver, type Latest } from './autosaver'
import { Mirror } from './mirror'
import { toDoc, type Doc } from './review-doc'

const EMPTY: ReviewDoc = {
  happened: '',
  industryRating: null,
  companyRating: null,
  peopleRating: null,
  delivery: '',
  logistics: '',
  whyDiffered: '',
  nextTime: '',
  lessons: [],
  verdicts: [],
}
const at = (version: number, given: Partial<ReviewDoc> = {}): ReviewVersion => ({
  version,
  savedAt: new Date('2026-11-23T09:41:00Z'),
  completed: false,
  doc: { ...EMPTY, ...given },
})
const typed = (happened: string, more: Partial<Doc> = {}): Doc => ({ ...toDoc(EMPTY), happened, ...more })

/** A server that holds one review, as the real one answers; `mode` says what stands in its way. */
function server(start = at(0)) {
  const state = {
    stored: start,
    mode: 'up' as 'up' | 'down' | 'signed-out' | 'deaf' | 'picky',
    received: [] as ReviewSaveInput[],
    release: [] as (() => void)[],
  }
  const save: SaveCall = async (input) => {
    state.received.push(input)
    const refusal = { ok: false as const, fieldErrors: {}, formError: null, values: {} }
    if (state.mode === 'down') throw new TypeError('Failed to fetch')
    if (state.mode === 'signed-out') return { ...refusal, code: 'signed-out' }
    if (state.mode === 'picky') {
      return { ...refusal, code: 'invalid', fieldErrors: { 'lessons.0.text': ['Keep it short.'] } }
    }
    if (input.version !== state.stored.version) {
      return { ok: true, data: { outcome: 'overtaken', current: state.stored } }
    }
    const { reviewId: _reviewId, version, lessons, verdicts: _verdicts, ...rest } = input
    state.stored = at(version + 1, rest as Partial<ReviewDoc>)
    const answer: SaveAnswer = {
      outcome: 'saved',
      version: state.stored.version,
      savedAt: state.stored.savedAt,
      lessons: (lessons ?? []).map(({ pillar }, index) => ({
        lessonId: `l${index}`,
        pillar,
        action: '',
        actionDue: null,
        seenCount: 1,
      })),
    }
    if (state.mode === 'deaf') await new Promise<void>((resolve) => state.release.push(resolve))
    return { ok: true, data: answer }
  }
  return { state, save }
}

function storage() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

function open({ save, state }: ReturnType<typeof server>, store = storage(), tab = 'a') {
  const applied: Doc[] = []
  const mirror = new Mirror<Doc>(store, { userId: 'u', reviewId: 'r', tab })
  const saver = new Autosaver({
    reviewId: 'r',
    server: state.stored,
    seen: {},
    mirror,
    save,
    now: () => Date.now(),
  })
  saver.onApply((doc) => applied.push(doc))
  return { saver, store, applied }
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('saving as you type', () => {
  it('sends once after a rest, and says that it is saved', async () => {
    const remote = server()
    const { saver } = open(remote)
    for (const text of ['T', 'Th', 'They']) saver.edit(typed(text))
    expect(saver.read().phase).toBe('saving')
    await pass(1_000)
    expect(remote.state.received).toHaveLength(1)
    expect(remote.state.stored.doc.happened).toBe('They')
    expect(saver.read()).toMatchObject({ phase: 'saved', version: 1 })
  })

  it('keeps every keystroke in this browser at once, until the server has it', async () => {
    const remote = server()
    const { saver, store } = open(remote)
    saver.edit(typed('T'))
    expect(store.length).toBe(1)
    await pass(1_000)
    expect(store.length).toBe(0)
  })

  it('names the new lines by what the server made of them', async () => {
    const remote = server()
    const { saver, applied } = open(remote)
    const line = { row: 4, lessonId: null, kind: 'SUSTAIN', pillar: 'DELIVERY', text: 'Calm' } as const
    saver.edit(typed('x', { lessons: [{ ...line, action: '', actionDue: '' }] }))
    await pass(1_000)
    expect(applied.at(-1)?.lessons).toMatchObject([{ row: 4, lessonId: 'l0' }])
    expect(saver.read().seen).toEqual({ l0: 1 })
    await pass(60_000)
    expect(remote.state.received).toHaveLength(1)
  })
})

describe('a tab that dies', () => {
  it('finds its text again, and saves it', async () => {
    const remote = server()
    const first = open(remote)
    first.saver.edit(typed('Half a sen'))
    const second = open(remote, first.store, 'b')
    vi.clearAllTimers()
    second.saver.start(toDoc(EMPTY))
    expect(second.applied.at(-1)?.happened).toBe('Half a sen')
    expect(second.saver.read().news).toBe('restored')
    await pass(1_000)
    expect(remote.state.stored.doc.happened).toBe('Half a sen')
    expect(second.store.length).toBe(0)
  })

  it('does not quarrel with its own last save', async () => {
    const remote = server()
    const first = open(remote)
    first.saver.edit(typed('One'))
    remote.state.mode = 'deaf'
    await pass(1_000)
    first.saver.edit(typed('One two'))
    vi.clearAllTimers()
    remote.state.mode = 'up'
    expect(remote.state.stored.doc.happened).toBe('One')
    const second = open(remote, first.store, 'b')
    second.saver.start(toDoc(remote.state.stored.doc))
    await pass(1_000)
    expect(second.saver.read()).toMatchObject({ phase: 'saved', theirs: null })
    expect(remote.state.stored.doc.happened).toBe('One two')
  })

  it('puts what it kept and what was typed before its script ran together', async () => {
    const remote = server()
    const first = open(remote)
    first.saver.edit(typed('Before the crash'))
    vi.clearAllTimers()
    const second = open(remote, first.store, 'b')
    second.saver.start(typed('After it', { nextTime: 'Too' }))
    expect(second.applied.at(-1)).toMatchObject({
      happened: 'Before the crash\n\nAfter it',
      nextTime: 'Too',
    })
    await pass(1_000)
    expect(remote.state.stored.doc.happened).toBe('Before the crash\n\nAfter it')
  })

  it('takes along what was typed before its script ran', async () => {
    const remote = server()
    const { saver } = open(remote)
    saver.start(typed('Early'))
    await pass(1_000)
    expect(remote.state.stored.doc.happened).toBe('Early')
  })
})

describe('no way to the server', () => {
  it.each(['down', 'signed-out'] as const)(
    '%s: says so, keeps it, and saves when the way is free',
    async (mode) => {
      const remote = server()
      remote.state.mode = mode
      const { saver, store } = open(remote)
      saver.edit(typed('Kept'))
      await pass(1_000)
      expect(saver.read()).toMatchObject({ phase: 'unsaved', isKept: true })
      expect(store.length).toBe(1)
      saver.edit(typed('Kept and more'))
      remote.state.mode = 'up'
      saver.flush()
      await pass(10)
      expect(saver.read().phase).toBe('saved')
      expect(remote.state.stored.doc.happened).toBe('Kept and more')
      expect(store.length).toBe(0)
    },
  )

  it('tries again by itself', async () => {
    const remote = server()
    remote.state.mode = 'down'
    const { saver } = open(remote)
    saver.edit(typed('Kept'))
    await pass(1_000)
    remote.state.mode = 'up'
    await pass(1_500)
    expect(saver.read().phase).toBe('saved')
  })

  it('gives up on an answer that never comes, and recognizes its own text later', async () => {
    const remote = server()
    remote.state.mode = 'deaf'
    const { saver } = open(remote)
    saver.edit(typed('One'))
    await pass(21_000)
    expect(saver.read().trouble).toBe('unreachable')
    remote.state.mode = 'up'
    saver.edit(typed('One two'))
    saver.flush()
    await pass(2_000)
    expect(saver.read()).toMatchObject({ phase: 'saved', theirs: null })
    expect(remote.state.stored.doc.happened).toBe('One two')
  })
})

describe('what the server refuses', () => {
  it('stands at its field, and is sent again after a change', async () => {
    const remote = server()
    remote.state.mode = 'picky'
    const { saver } = open(remote)
    const line = {
      row: 9,
      lessonId: null,
      kind: 'SUSTAIN',
      pillar: 'DELIVERY',
      action: '',
      actionDue: '',
    } as const
    saver.edit(typed('x', { lessons: [{ ...line, text: 'Too long' }] }))
    await pass(1_000)
    expect(saver.read()).toMatchObject({
      phase: 'unsaved',
      message: 'Keep it short.',
      fieldErrors: { 'lessons.9.text': ['Keep it short.'] },
    })
    await pass(120_000)
    expect(remote.state.received).toHaveLength(1)
    remote.state.mode = 'up'
    saver.edit(typed('x', { lessons: [{ ...line, text: 'Short' }] }))
    await pass(1_000)
    expect(saver.read()).toMatchObject({ phase: 'saved', fieldErrors: {}, message: null })
  })
})

describe('two tabs', () => {
  it('write into different steps without noticing', async () => {
    const remote = server()
    const [one, two] = [open(remote, storage(), 'a'), open(remote, storage(), 'b')]
    one.saver.edit(typed('From one'))
    await pass(1_000)
    two.saver.edit(typed('', { nextTime: 'From two' }))
    await pass(2_000)
    expect(two.saver.read()).toMatchObject({ phase: 'saved', news: 'merged' })
    expect(two.applied.at(-1)).toMatchObject({ happened: 'From one', nextTime: 'From two' })
    expect(remote.state.stored.doc).toMatchObject({ happened: 'From one', nextTime: 'From two' })
  })

  it('ask when both wrote in one place, and the older one overwrites nothing', async () => {
    const remote = server()
    const [one, two] = [open(remote, storage(), 'a'), open(remote, storage(), 'b')]
    one.saver.edit(typed('From one'))
    await pass(1_000)
    two.saver.edit(typed('From two'))
    await pass(60_000)
    expect(two.saver.read()).toMatchObject({ phase: 'asking', doc: { happened: 'From two' } })
    expect(two.store.length).toBe(1)
    expect(remote.state.stored.doc.happened).toBe('From one')
    two.saver.decide(typed('From two\n\nFrom one'))
    await pass(1_000)
    expect(two.saver.read().phase).toBe('saved')
    expect(remote.state.stored.doc.happened).toBe('From two\n\nFrom one')
  })
})

describe('leaving the page', () => {
  it('does not come back to an older text than the one that was saved', async () => {
    const remote = server()
    const latest: Latest = new Map()
    const shown = remote.state.stored
    const options = { reviewId: 'r', server: shown, seen: {}, now: () => Date.now() }
    const mirror = (tab: string) => new Mirror<Doc>(storage(), { userId: 'u', reviewId: 'r', tab })
    const first = new Autosaver({ ...options, save: remote.save, latest, mirror: mirror('a') })
    first.edit(typed('Saved'))
    await pass(1_000)
    const back = new Autosaver({ ...options, save: remote.save, latest, mirror: mirror('b') })
    expect(back.read()).toMatchObject({ version: 1, doc: { happened: 'Saved' } })
  })

  it('sends what is left', async () => {
    const remote = server()
    const { saver, store } = open(remote)
    saver.edit(typed('Last words'))
    saver.stop()
    await pass(0)
    expect(remote.state.stored.doc.happened).toBe('Last words')
    expect(store.length).toBe(0)
  })
})

describe('completing', () => {
  it('waits for the save on its way, then sends what stands there', async () => {
    const remote = server()
    const { saver } = open(remote)
    saver.edit(typed('One'))
    await pass(1_000)
    saver.edit(typed('One two'))
    const finished = saver.finish(remote.save)
    await pass(0)
    expect(await finished).toEqual([])
    expect(remote.state.stored).toMatchObject({ version: 2, doc: { happened: 'One two' } })
  })
})
