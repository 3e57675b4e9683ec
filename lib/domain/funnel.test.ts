import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from './day'
import { decodePath, encodePath, flowOf, funnelPath, funnelSteps, rate, reached } from './funnel'
import type { FunnelStep, PathCount } from './funnel'
import { CLOSED_STAGES, OPEN_STAGES, STAGES, isClosed, movesFrom, undoOf } from './lifecycle'
import type { Move, Stage } from './lifecycle'

const DAY = asDay('2026-03-02')

/** A history of plain moves; the first stage is where the application was logged. */
function historyOf(...stages: Stage[]): Move[] {
  return stages.reduce<Move[]>((moves, stage) => moved(moves, stage), [])
}

function moved(history: readonly Move[], to: Stage): Move[] {
  const from = history.at(-1)?.to ?? null
  return [...history, { id: `m${history.length}`, from, to, day: DAY, kind: 'MOVE', correctsId: null }]
}

function corrected(history: readonly Move[], to: Stage, correctsId: string | null): Move[] {
  const from = history.at(-1)?.to ?? null
  return [...history, { id: `m${history.length}`, from, to, day: DAY, kind: 'CORRECTION', correctsId }]
}

function undone(history: readonly Move[]): Move[] {
  const undo = undoOf(history)
  return undo === null ? [...history] : corrected(history, undo.to, undo.correctsId)
}

const pathText = (history: readonly Move[]) => encodePath(funnelPath(history))

describe('the path of an application', () => {
  it.each<[string, Stage[], string]>([
    ['as it went', ['SAVED', 'APPLIED', 'SCREENING', 'REJECTED'], 'SAVED>APPLIED>SCREENING>REJECTED'],
    ['still open', ['APPLIED', 'INTERVIEWING'], 'APPLIED>INTERVIEWING'],
    ['only saved', ['SAVED'], 'SAVED'],
    ['logged late', ['INTERVIEWING', 'OFFER', 'DECLINED'], 'INTERVIEWING>OFFER>DECLINED'],
    [
      'reopened further back, it stays where it had been',
      ['APPLIED', 'SCREENING', 'INTERVIEWING', 'REJECTED', 'SCREENING'],
      'APPLIED>SCREENING>INTERVIEWING',
    ],
    [
      'reopened and rejected again, it has one ending',
      ['APPLIED', 'INTERVIEWING', 'REJECTED', 'SCREENING', 'REJECTED'],
      'APPLIED>INTERVIEWING>REJECTED',
    ],
    [
      'reopened, it goes on to the end',
      ['APPLIED', 'SCREENING', 'REJECTED', 'OFFER', 'ACCEPTED'],
      'APPLIED>SCREENING>OFFER>ACCEPTED',
    ],
    ['an offer declined and made again', ['APPLIED', 'OFFER', 'DECLINED', 'OFFER'], 'APPLIED>OFFER'],
    ['silence that ended in a no', ['APPLIED', 'NO_REPLY', 'REJECTED'], 'APPLIED>REJECTED'],
    ['an acceptance that was rescinded', ['OFFER', 'ACCEPTED', 'REJECTED'], 'OFFER>REJECTED'],
    ['an ending keeps what it proved', ['DECLINED', 'OFFER', 'REJECTED'], 'OFFER>REJECTED'],
    ['an imported acceptance that was rescinded', ['ACCEPTED', 'WITHDRAWN'], 'OFFER>WITHDRAWN'],
    ['let go before applying, then applied', ['SAVED', 'WITHDRAWN', 'APPLIED'], 'SAVED>APPLIED'],
  ])('%s: %j', (_, stages, expected) => {
    expect(pathText(historyOf(...stages))).toBe(expected)
  })

  it('is empty without moves', () => {
    expect(funnelPath([])).toEqual([])
  })

  it('leaves out a slip that was undone', () => {
    expect(pathText(undone(historyOf('APPLIED', 'OFFER')))).toBe('APPLIED')
    expect(pathText(moved(undone(historyOf('APPLIED', 'OFFER')), 'SCREENING'))).toBe('APPLIED>SCREENING')
  })

  it('goes where a correction says it went', () => {
    const slip = historyOf('APPLIED', 'SCREENING', 'OFFER')
    expect(pathText(corrected(slip, 'INTERVIEWING', 'm2'))).toBe('APPLIED>SCREENING>INTERVIEWING')
    expect(pathText(corrected(slip, 'SAVED', 'm2'))).toBe('SAVED')
    expect(pathText(corrected(slip, 'SAVED', 'm0'))).toBe('SAVED')
  })
})

describe('the path as text', () => {
  it('comes back as it was', () => {
    expect(decodePath('APPLIED>NO_REPLY')).toEqual(['APPLIED', 'NO_REPLY'])
    expect(decodePath('')).toEqual([])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STAGES)), (path) => {
        expect(decodePath(encodePath(path))).toEqual(path)
      }),
    )
  })

  it.each(['HIRED', 'APPLIED>', 'APPLIED>rejected', 'APPLIED,REJECTED'])('is not %s', (text) => {
    expect(() => decodePath(text)).toThrow(RangeError)
  })
})

describe('how far an application came', () => {
  it.each<[string, FunnelStep, boolean]>([
    ['SAVED', 'APPLIED', false],
    ['SAVED>WITHDRAWN', 'APPLIED', false],
    ['WITHDRAWN', 'APPLIED', true],
    ['REJECTED', 'APPLIED', true],
    ['REJECTED', 'SCREENING', false],
    ['APPLIED>OFFER', 'SCREENING', true],
    ['APPLIED>OFFER>REJECTED', 'OFFER', true],
    ['APPLIED>OFFER', 'ACCEPTED', false],
    ['APPLIED>ACCEPTED', 'OFFER', true],
    ['DECLINED', 'OFFER', true],
    ['DECLINED', 'ACCEPTED', false],
    ['', 'APPLIED', false],
  ])('%s reached %s: %s', (path, step, expected) => {
    expect(reached(decodePath(path), step)).toBe(expected)
  })

  it('counts each application in every step up to its furthest', () => {
    const counts = [
      { path: 'SAVED', count: 9 },
      { path: 'APPLIED', count: 20 },
      { path: 'SAVED>APPLIED>SCREENING>REJECTED', count: 7 },
      { path: 'APPLIED>INTERVIEWING>NO_REPLY', count: 5 },
      { path: 'APPLIED>SCREENING>INTERVIEWING>OFFER>DECLINED', count: 2 },
      { path: 'APPLIED>SCREENING>INTERVIEWING>OFFER>ACCEPTED', count: 1 },
    ]
    expect(funnelSteps(counts)).toEqual([
      { step: 'APPLIED', count: 35 },
      { step: 'SCREENING', count: 15 },
      { step: 'INTERVIEWING', count: 8 },
      { step: 'OFFER', count: 3 },
      { step: 'ACCEPTED', count: 1 },
    ])
    expect(funnelSteps([]).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0])
  })

  it.each([
    [3, 4, null],
    [0, 0, null],
    [0, 5, 0],
    [1, 5, 0.2],
    [14, 47, 14 / 47],
  ])('the rate of %i in %i is %s', (part, whole, expected) => {
    expect(rate(part, whole)).toBe(expected)
  })
})

describe('the Sankey', () => {
  it('starts at Applied, links across what was skipped, and ends or is in progress', () => {
    const flow = flowOf([
      { path: 'SAVED>APPLIED>SCREENING>REJECTED', count: 4 },
      { path: 'APPLIED>INTERVIEWING', count: 3 },
      { path: 'APPLIED>SCREENING', count: 2 },
      { path: 'APPLIED', count: 1 },
    ])
    expect(flow).toEqual({
      nodes: [
        { id: 'APPLIED', count: 10 },
        { id: 'SCREENING', count: 6 },
        { id: 'INTERVIEWING', count: 3 },
        { id: 'REJECTED', count: 4 },
        { id: 'IN_PROGRESS', count: 6 },
      ],
      links: [
        { source: 'APPLIED', target: 'SCREENING', count: 6 },
        { source: 'APPLIED', target: 'INTERVIEWING', count: 3 },
        { source: 'APPLIED', target: 'IN_PROGRESS', count: 1 },
        { source: 'SCREENING', target: 'REJECTED', count: 4 },
        { source: 'SCREENING', target: 'IN_PROGRESS', count: 2 },
        { source: 'INTERVIEWING', target: 'IN_PROGRESS', count: 3 },
      ],
    })
  })

  it('leaves out what was never applied for', () => {
    expect(
      flowOf([
        { path: 'SAVED', count: 8 },
        { path: 'SAVED>WITHDRAWN', count: 2 },
        { path: 'APPLIED', count: 0 },
      ]),
    ).toEqual({ nodes: [], links: [] })
    expect(flowOf([])).toEqual({ nodes: [], links: [] })
  })

  it('brings what was logged in a later stage in from Applied', () => {
    expect(
      flowOf([
        { path: 'SAVED>SCREENING', count: 1 },
        { path: 'REJECTED', count: 5 },
      ]).links,
    ).toEqual([
      { source: 'APPLIED', target: 'SCREENING', count: 1 },
      { source: 'APPLIED', target: 'REJECTED', count: 5 },
      { source: 'SCREENING', target: 'IN_PROGRESS', count: 1 },
    ])
  })
})

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
