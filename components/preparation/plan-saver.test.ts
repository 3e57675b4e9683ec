import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActionRefusal, RefusalCode } from '@/lib/actions/result'
import type { KeptPlan } from './kept-plan'
import { createPlanSaver, type PlanState } from './plan-saver'

const SAVED_AT = new Date('2026-11-23T09:00:00Z')
const refusal = (code: RefusalCode, formError: string | null = null): ActionRefusal => ({
  ok: false,
  code,
  formError,
  fieldErrors: {},
  values: {},
})

/** A saver of the plan 'Lead', whose server keeps what it gets until `server.says` something else. */
function setUp({ left = null as KeptPlan | null } = {}) {
  const server: { says: 'yes' | 'nothing' | ActionRefusal; wait: Promise<unknown> | null } = {
    says: 'yes',
    wait: null,
  }
  const sent: { plan: string; bases: string[] | null }[] = []
  const states: PlanState[] = []
  let shelved = left
  const saver = createPlanSaver({
    stored: 'Lead',
    shelf: { put: (kept) => (shelved = kept), take: () => shelved, clear: () => (shelved = null) },
    send: async (plan, bases) => {
      sent.push({ plan, bases })
      await server.wait
      if (server.says === 'nothing') return null
      return server.says === 'yes'
        ? { ok: true, data: { plan: plan.trim(), savedAt: SAVED_AT } }
        : server.says
    },
    onState: (state) => states.push(state),
  })
  return { saver, server, sent, states, shelved: () => shelved }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a plan', () => {
  it('is kept here with each key, and saved once when the typing pauses', async () => {
    const { saver, sent, states, shelved } = setUp()
    expect(saver.start('Lead')).toBeNull()
    saver.write('Lead w')
    await pass(500)
    saver.write('Lead with churn')
    expect(shelved()).toEqual({ text: 'Lead with churn', bases: ['Lead'] })
    await pass(800)
    expect(sent).toEqual([{ plan: 'Lead with churn', bases: ['Lead'] }])
    expect(states.at(-1)).toEqual({ kind: 'saved', at: SAVED_AT })
    expect(shelved()).toBeNull()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not sent where it stands as it was saved', async () => {
    const { saver, sent, shelved } = setUp()
    saver.start('Lead')
    saver.write('Leads')
    saver.write('Lead ')
    saver.flush()
    await pass(60_000)
    expect(sent).toEqual([])
    expect(shelved()).toBeNull()
  })

  it('goes one send at a time, and what was typed meanwhile follows', async () => {
    const { saver, server, sent, shelved } = setUp()
    saver.start('Lead')
    let answer: (value?: unknown) => void = () => {}
    server.wait = new Promise((resolve) => (answer = resolve))
    saver.write('one')
    saver.flush()
    saver.write('two')
    saver.flush()
    await pass(5_000)
    expect(sent).toHaveLength(1)
    answer()
    await pass(800)
    expect(sent.at(-1)).toEqual({ plan: 'two', bases: ['one'] })
    expect(shelved()).toBeNull()
  })

  it('is tried again after longer and longer rests, and says all that the server may hold', async () => {
    const { saver, server, sent, states, shelved } = setUp()
    saver.start('Lead')
    server.says = 'nothing'
    saver.write('one')
    await pass(800)
    expect(states.at(-1)).toEqual({ kind: 'offline' })
    for (const [ms, sends] of [
      [2_999, 1],
      [1, 2],
      [10_000, 3],
      [30_000, 4],
      [30_000, 5],
    ] as const) {
      await pass(ms)
      expect(sent).toHaveLength(sends)
    }
    saver.write('two')
    expect(shelved()).toEqual({ text: 'two', bases: ['Lead', 'one'] })
    server.says = 'yes'
    saver.retry()
    await pass(0)
    expect(sent.at(-1)).toEqual({ plan: 'two', bases: ['Lead', 'one'] })
    expect(shelved()).toBeNull()
  })

  it('waits, kept here, for whoever was signed out or refused', async () => {
    const { saver, server, sent, states, shelved } = setUp()
    saver.start('Lead')
    for (const [says, kind] of [
      [refusal('signed-out'), 'signed-out'],
      [refusal('invalid', 'Too long.'), 'refused'],
    ] as const) {
      server.says = says
      const before = sent.length
      saver.write(kind)
      await pass(60_000)
      expect(sent).toHaveLength(before + 1)
      expect(states.at(-1)).toMatchObject({ kind })
      expect(shelved()?.text).toBe(kind)
    }
    server.says = 'yes'
    saver.retry()
    await pass(0)
    expect(states.at(-1)).toMatchObject({ kind: 'saved' })
  })

  it('that another tab has changed waits for the person, who may write over it', async () => {
    const { saver, server, sent, states, shelved } = setUp()
    saver.start('Lead')
    server.says = refusal('conflict', 'Another tab saved something else.')
    saver.write('mine')
    await pass(800)
    expect(states.at(-1)).toEqual({ kind: 'conflict', message: 'Another tab saved something else.' })
    saver.write('still mine')
    saver.retry()
    await pass(60_000)
    expect(sent).toHaveLength(1)
    expect(shelved()?.text).toBe('still mine')
    server.says = 'yes'
    saver.keepMine()
    await pass(0)
    expect(sent.at(-1)).toEqual({ plan: 'still mine', bases: null })
    expect(shelved()).toBeNull()
  })
})

describe('what an earlier tab left', () => {
  const left = { text: 'Lead with churn', bases: ['Le'] }

  it('comes back, and is sent with what it grew from', async () => {
    const { saver, sent } = setUp({ left })
    expect(saver.start('Lead')).toBe('Lead with churn')
    await pass(0)
    expect(sent).toEqual([{ plan: 'Lead with churn', bases: ['Le'] }])
  })

  it('stands below what was typed before the script had loaded', () => {
    const { saver } = setUp({ left })
    expect(saver.start('Lead on')).toBe('Lead on\n\nLead with churn')
  })

  it('is nothing where it was saved', async () => {
    const { saver, sent } = setUp({ left: { text: 'Lead ', bases: [] } })
    expect(saver.start('Lead')).toBeNull()
    saver.flush()
    await pass(60_000)
    expect(sent).toEqual([])
  })
})

it('what was typed before the script had loaded is saved like any other', async () => {
  const { saver, sent } = setUp()
  expect(saver.start('Lead on')).toBeNull()
  await pass(800)
  expect(sent).toEqual([{ plan: 'Lead on', bases: ['Lead'] }])
})

it('a field that goes sends what is not saved once more, and leaves it on the shelf until that arrives', async () => {
  const { saver, server, sent, shelved } = setUp()
  saver.start('Lead')
  server.says = 'nothing'
  saver.write('almost lost')
  saver.stop()
  await pass(60_000)
  expect(sent).toEqual([{ plan: 'almost lost', bases: ['Lead'] }])
  expect(shelved()?.text).toBe('almost lost')
})
