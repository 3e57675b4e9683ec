import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextEventId } from './event-id'

const random = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))
const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })

describe('the id of an event', () => {
  it('sorts after the one before, whatever the clocks say', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, random), { minLength: 2, maxLength: 50 }), (steps) => {
        let latest: string | null = null
        for (const [now, bytes] of steps) {
          const next: string = nextEventId(latest, now, bytes)
          expect(next).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
          if (latest !== null) expect(next > latest).toBe(true)
          latest = next
        }
      }),
    )
  })

  it('says when it was, where nothing came in between', () => {
    const now = new Date('2026-11-23T09:00:00.123Z')
    const id = nextEventId('0190163d-8694-739b-aea5-966c26f8ad90', now, '0123456789abcdef')
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now.getTime())
  })

  it('goes on where the one before was at the very end of its millisecond', () => {
    const latest = '019ab000-0000-7fff-bfff-ffffffffffff'
    expect(nextEventId(latest, new Date(0), '0000000000000000')).toBe('019ab000-0001-7000-8000-000000000000')
  })

  it('begins with the clock where the one before is no such id', () => {
    expect(nextEventId('event-1', new Date(0), 'ffffffffffffffff')).toBe(
      '00000000-0000-7000-bfff-ffffffffffff',
    )
  })
})
