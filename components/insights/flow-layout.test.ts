import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOf } from '@/lib/domain/funnel'
import { layOutFlow, type FlowBar } from './flow-layout'

const size = { width: 950, height: 330, labels: 110, bar: 10, gap: 18 }
const lay = (counts: Record<string, number>) =>
  layOutFlow(flowOf(Object.entries(counts).map(([path, count]) => ({ path, count }))), size)
const xOf = (bars: readonly FlowBar[], id: string) => bars.find((bar) => bar.id === id)?.x

describe('the layout of a flow', () => {
  it('keeps each stage in its own column, also where nobody passed through another', () => {
    const all = lay({
      'APPLIED>SCREENING>INTERVIEWING>OFFER>ACCEPTED': 3,
      APPLIED: 9,
      'APPLIED>REJECTED': 4,
    }).bars
    const few = lay({ 'APPLIED>OFFER': 1 }).bars
    expect(few.map(({ id }) => id)).toEqual(['APPLIED', 'OFFER', 'IN_PROGRESS'])
    for (const id of ['APPLIED', 'OFFER', 'IN_PROGRESS']) expect(xOf(few, id)).toBe(xOf(all, id))
  })

  it('leaves room for every name at the right, and between two of them', () => {
    const { bars } = lay({
      'APPLIED>REJECTED': 19_990,
      'APPLIED>OFFER>ACCEPTED': 1,
      'APPLIED>OFFER>DECLINED': 1,
      'APPLIED>WITHDRAWN': 1,
      'APPLIED>NO_REPLY': 1,
      APPLIED: 1,
    })
    const endings = bars.filter(({ isEnding }) => isEnding)
    expect(endings.map(({ id }) => id)).toEqual([
      'REJECTED',
      'ACCEPTED',
      'DECLINED',
      'WITHDRAWN',
      'NO_REPLY',
      'IN_PROGRESS',
    ])
    for (const [index, bar] of endings.entries()) {
      expect(bar.x + bar.width).toBeLessThanOrEqual(size.width - size.labels)
      expect(bar.y + bar.height).toBeLessThanOrEqual(size.height)
      const above = endings[index - 1]
      const middle = (each: FlowBar) => each.y + each.height / 2
      if (above) expect(middle(bar) - middle(above)).toBeGreaterThanOrEqual(16)
    }
  })

  it('draws the thinnest band still visibly, and nothing for what did not happen', () => {
    const { bands } = lay({ 'APPLIED>REJECTED': 20_000, 'APPLIED>NO_REPLY': 1 })
    expect(bands.map(({ target, count }) => [target, count])).toEqual([
      ['REJECTED', 20_000],
      ['NO_REPLY', 1],
    ])
    for (const { thickness, path } of bands) {
      expect(thickness).toBeGreaterThanOrEqual(1)
      expect(path).toMatch(/^M[\d.,]+C[\d.,]+$/)
    }
  })

  it('lets no two names of stages meet where the columns are close', () => {
    const phone = { ...size, width: 326, labels: 94, bar: 7, spread: true }
    const later = fc.subarray(['SCREENING', 'INTERVIEWING', 'OFFER'])
    const end = fc.constantFrom([], ['REJECTED'], ['DECLINED'], ['WITHDRAWN'], ['NO_REPLY'])
    const path = fc.tuple(later, end).map(([open, closed]) => ['APPLIED', ...open, ...closed].join('>'))
    const counts = fc.array(fc.record({ path, count: fc.integer({ min: 1, max: 500 }) }), { minLength: 1 })
    fc.assert(
      fc.property(counts, (given) => {
        const stages = layOutFlow(flowOf(given), phone).bars.filter(({ isEnding }) => !isEnding)
        const [applied, screening] = stages
        if (applied && screening?.id === 'SCREENING') {
          // The first name begins at the edge, and is long enough to reach the next bar.
          const { y, height } = screening
          expect(Math.abs(applied.name.y - (y + height / 2))).toBeGreaterThanOrEqual(height / 2 + 6)
        }
        const names = stages.map(({ name }) => name)
        for (const [index, name] of names.entries()) {
          const next = names[index + 1]
          if (next) expect(Math.abs(next.y - name.y)).toBeGreaterThanOrEqual(13)
          expect(name.y).toBeGreaterThanOrEqual(8)
          expect(name.y).toBeLessThanOrEqual(phone.height - 8)
        }
      }),
    )
  })

  it('has nothing to draw where nothing was sent', () => {
    expect(lay({ SAVED: 4 })).toEqual({ bars: [], bands: [] })
  })
})
