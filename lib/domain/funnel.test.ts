import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePath, encodePath, flowOf, funnelPath, funnelSteps, rate, reached } from './funnel'
import type { FunnelStep } from './funnel'
import { corrected, historyOf, moved, undone } from './funnel.histories'
import { STAGES } from './lifecycle'
import type { Move, Stage } from './lifecycle'

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
