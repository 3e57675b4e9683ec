import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '@/lib/domain/drafts'
import { createDraftSaver, type Saving } from './draft-saver'

const start: Draft = { subject: 'One question', body: 'Hello' }

function setUp(
  save: (draft: Draft) => Promise<Exclude<Saving, 'untouched' | 'saving'>>,
  left: Draft | null = null,
) {
  let shelved: Draft | null = left
  const drafts: Draft[] = []
  const states: Saving[] = []
  const sent: Draft[] = []
  const saver = createDraftSaver({
    initial: start,
    shelf: {
      put: (draft) => {
        shelved = draft
      },
      take: () => shelved,
      clear: () => {
        shelved = null
      },
    },
    save: (draft) => {
      sent.push(draft)
      return save(draft)
    },
    onDraft: (draft) => drafts.push(draft),
    onSaving: (saving) => states.push(saving),
  })
  return { saver, drafts, states, sent, shelved: () => shelved }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving a letter', () => {
  it('waits for a pause, sends the latest words once, and clears the shelf', async () => {
    const { saver, states, sent, shelved } = setUp(async () => 'saved')
    saver.change({ body: 'Hello M' })
    await vi.advanceTimersByTimeAsync(300)
    saver.change({ body: 'Hello Marta' })
    expect(shelved()).toEqual({ ...start, body: 'Hello Marta' })
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toEqual([{ ...start, body: 'Hello Marta' }])
    expect(states).toEqual(['saving', 'saved'])
    expect(shelved()).toBeNull()
  })

  it('keeps the words and tries again until there is a connection', async () => {
    let isOnline = false
    const { saver, states, shelved } = setUp(async () => (isOnline ? 'saved' : 'waiting'))
    saver.change({ subject: 'Two questions' })
    await vi.advanceTimersByTimeAsync(600)
    expect(states.at(-1)).toBe('waiting')
    expect(shelved()?.subject).toBe('Two questions')
    isOnline = true
    await vi.advanceTimersByTimeAsync(5_000)
    expect(states.at(-1)).toBe('saved')
    expect(shelved()).toBeNull()
  })

  it('sends what was typed while another send was on its way, in order', async () => {
    const answers: ((saving: 'saved') => void)[] = []
    const { saver, sent, shelved } = setUp(() => new Promise((resolve) => answers.push(resolve)))
    saver.change({ body: 'first' })
    await vi.advanceTimersByTimeAsync(600)
    saver.change({ body: 'second' })
    await vi.advanceTimersByTimeAsync(600)
    expect(sent.map(({ body }) => body)).toEqual(['first'])
    answers[0]?.('saved')
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.map(({ body }) => body)).toEqual(['first', 'second'])
    expect(shelved()?.body).toBe('second')
    answers[1]?.('saved')
    await vi.advanceTimersByTimeAsync(0)
    expect(shelved()).toBeNull()
  })

  it('does not send again what the server refuses, and keeps it', async () => {
    const { saver, sent, states, shelved } = setUp(async () => 'refused')
    saver.change({ body: 'x'.repeat(30_000) })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(states.at(-1)).toBe('refused')
    expect(shelved()).not.toBeNull()
  })

  it('goes on from what an earlier visit could not save', async () => {
    const left = { subject: 'Left', body: 'behind' }
    const { saver, drafts, sent } = setUp(async () => 'saved', left)
    saver.restore()
    expect(drafts).toEqual([left])
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toEqual([left])
  })

  it('flushes at once when the tab is about to go, and only where something is unsaved', async () => {
    const { saver, sent } = setUp(async () => 'saved')
    saver.flush()
    expect(sent).toEqual([])
    saver.change({ body: 'almost lost' })
    saver.flush()
    expect(sent.map(({ body }) => body)).toEqual(['almost lost'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toHaveLength(1)
  })
})
