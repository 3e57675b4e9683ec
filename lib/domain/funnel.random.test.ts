import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePath, encodePath, flowOf, funnelPath, funnelSteps, reached } from './funnel'
import type { PathCount } from './funnel'
import { corrected, historyOf, moved, undone } from './funnel.histories'
import { CLOSED_STAGES, OPEN_STAGES, STAGES, isClosed, movesFrom } from './lifecycle'
import type { Move, Stage } from './lifecycle'

const pathText = (history: readonly Move[]) => encodePath(funnelPath(history))

type Step = { kind: 'move' | 'undo' | 'correct'; pick: number }

/** Histories by the table, with slips: `steps` says what the person did, this what was written. */
function written(entry: Stage, steps: readonly Step[]): Move[] {
  return steps.reduce((history, { kind, pick }) => {
    const current = history.at(-1)?.to ?? entry
    if (kind === 'undo') return undone(history)
    if (kind === 'move') return moved(history, chosen(movesFrom(current), pick))
    const others = STAGES.filter((stage) => stage !== current)
    return corrected(history, chosen(others, pick), pick % 2 === 0 ? (history.at(-1)?.id ?? null) : null)
  }, historyOf(entry))
}

function chosen(stages: readonly Stage[], pick: number): Stage {
  const stage = stages[pick % stages.length]
  if (stage === undefined) throw new Error('Nothing to choose from')
  return stage
}

describe('over random histories', () => {
  const entries = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Stage>('SAVED', 'APPLIED') },
    { weight: 1, arbitrary: fc.constantFrom(...STAGES) },
  )
  const stepsOf = (...kinds: Step['kind'][]) =>
    fc.array(fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat(1000) }), { maxLength: 12 })
  const plain = fc.tuple(entries, stepsOf('move')).map(([entry, steps]) => written(entry, steps))
  const any = fc
    .tuple(entries, stepsOf('move', 'move', 'move', 'undo', 'correct'))
    .map(([entry, steps]) => written(entry, steps))
  const searches = fc.array(any, { maxLength: 60 })
  const countsOf = (search: readonly Move[][]): PathCount[] =>
    search.map((history) => ({ path: pathText(history), count: 1 }))
  const STEPS_TO_OFFER = ['APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER'] as const

  it('goes forward through open stages to at most one ending, where the application stands', () => {
    fc.assert(
      fc.property(any, (history) => {
        const path = funnelPath(history)
        const standsAt = history.at(-1)?.to
        const open = path.filter((stage) => !isClosed(stage))
        expect(open).toEqual(OPEN_STAGES.filter((stage) => open.includes(stage)))
        expect(path.slice(0, open.length)).toEqual(open)
        expect(path.slice(open.length)).toEqual(CLOSED_STAGES.filter((stage) => stage === standsAt))
      }),
      { numRuns: 1000 },
    )
  })

  it('reaches exactly what its moves prove', () => {
    const proof: Record<(typeof STEPS_TO_OFFER)[number], readonly Stage[]> = {
      OFFER: ['OFFER', 'ACCEPTED', 'DECLINED'],
      INTERVIEWING: ['INTERVIEWING', 'OFFER', 'ACCEPTED', 'DECLINED'],
      SCREENING: ['SCREENING', 'INTERVIEWING', 'OFFER', 'ACCEPTED', 'DECLINED'],
      APPLIED: STAGES.filter((stage) => stage !== 'SAVED' && stage !== 'WITHDRAWN'),
    }
    fc.assert(
      fc.property(plain, (history) => {
        const path = funnelPath(history)
        const loggedAsWithdrawn = history[0]?.to === 'WITHDRAWN'
        for (const step of STEPS_TO_OFFER) {
          const proven = history.some(({ to }) => proof[step].includes(to))
          expect(reached(path, step)).toBe(proven || (step === 'APPLIED' && loggedAsWithdrawn))
        }
        expect(reached(path, 'ACCEPTED')).toBe(history.at(-1)?.to === 'ACCEPTED')
      }),
      { numRuns: 1000 },
    )
  })

  it('never comes less far by a further move', () => {
    fc.assert(
      fc.property(any, fc.nat(1000), (history, pick) => {
        const standsAt = history.at(-1)?.to ?? 'SAVED'
        const before = funnelPath(history)
        const after = funnelPath(moved(history, chosen(movesFrom(standsAt), pick)))
        for (const step of STEPS_TO_OFFER) if (reached(before, step)) expect(reached(after, step)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps no trace of a slip, undone or corrected', () => {
    fc.assert(
      fc.property(any, fc.nat(1000), fc.constantFrom(...STAGES), (history, pick, meant) => {
        const standsAt = history.at(-1)?.to ?? 'SAVED'
        const slip = moved(history, chosen(movesFrom(standsAt), pick))
        expect(pathText(undone(slip))).toBe(pathText(history))
        fc.pre(meant !== standsAt && meant !== slip.at(-1)?.to)
        const namesTheSlip = slip.at(-1)?.id ?? null
        expect(pathText(corrected(slip, meant, namesTheSlip))).toBe(pathText(moved(history, meant)))
      }),
      { numRuns: 1000 },
    )
  })

  it('conserves the flow at every node and counts every application once', () => {
    fc.assert(
      fc.property(searches, (search) => {
        const counts = countsOf(search)
        const { nodes, links } = flowOf(counts)
        const sum = (values: readonly { count: number }[]) =>
          values.reduce((total, { count }) => total + count, 0)
        const applied = counts.filter(({ path }) => reached(decodePath(path), 'APPLIED')).length
        let ended = 0
        for (const { id, count } of nodes) {
          const into = sum(links.filter(({ target }) => target === id))
          const out = sum(links.filter(({ source }) => source === id))
          const isEnd = id === 'IN_PROGRESS' || isClosed(id)
          expect([id, into]).toEqual([id, id === 'APPLIED' ? 0 : count])
          expect([id, out]).toEqual([id, isEnd ? 0 : count])
          if (isEnd) ended += count
        }
        expect(ended).toBe(applied)
        expect(nodes.find(({ id }) => id === 'APPLIED')?.count ?? 0).toBe(applied)
      }),
    )
  })

  it('agrees with the funnel, whose steps only get narrower', () => {
    fc.assert(
      fc.property(searches, (search) => {
        const counts = countsOf(search)
        const steps = funnelSteps(counts)
        const { nodes } = flowOf(counts)
        const nodeCount = (id: string) => nodes.find((node) => node.id === id)?.count ?? 0
        expect(steps[0]?.count).toBe(nodeCount('APPLIED'))
        expect(steps.at(-1)?.count).toBe(nodeCount('ACCEPTED'))
        expect(steps.map(({ count }) => count)).toEqual(
          steps.map(({ count }) => count).toSorted((a, b) => b - a),
        )
      }),
    )
  })

  it('does not mind how the counts were grouped', () => {
    fc.assert(
      fc.property(searches, (search) => {
        const single = countsOf(search)
        const grouped = [...new Set(single.map(({ path }) => path))].map((path) => ({
          path,
          count: single.filter((other) => other.path === path).length,
        }))
        expect(flowOf(grouped.toReversed())).toEqual(flowOf(single))
        expect(funnelSteps(grouped)).toEqual(funnelSteps(single))
      }),
    )
  })
})
