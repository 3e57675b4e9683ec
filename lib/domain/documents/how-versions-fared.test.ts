import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodePath } from '@/lib/domain/funnel'
import { STAGES } from '@/lib/domain/lifecycle'
import { versionRecords, type SentCount } from './how-versions-fared'

const recordOf = (...paths: string[]) =>
  versionRecords(paths.map((path) => ({ documentId: 'v4', path, count: 1 }))).get('v4')

describe('how a version fared', () => {
  it.each([
    ['APPLIED', { sent: 1, replies: 0, interviews: 0, offers: 0 }],
    ['SAVED>APPLIED>NO_REPLY', { sent: 1, replies: 0, interviews: 0, offers: 0 }],
    ['APPLIED>WITHDRAWN', { sent: 1, replies: 0, interviews: 0, offers: 0 }],
    ['APPLIED>REJECTED', { sent: 1, replies: 1, interviews: 0, offers: 0 }],
    ['APPLIED>SCREENING', { sent: 1, replies: 1, interviews: 1, offers: 0 }],
    ['APPLIED>SCREENING>NO_REPLY', { sent: 1, replies: 1, interviews: 1, offers: 0 }],
    ['INTERVIEWING>REJECTED', { sent: 1, replies: 1, interviews: 1, offers: 0 }],
    ['APPLIED>OFFER>DECLINED', { sent: 1, replies: 1, interviews: 1, offers: 1 }],
    ['ACCEPTED', { sent: 1, replies: 1, interviews: 1, offers: 1 }],
    ['', { sent: 1, replies: 0, interviews: 0, offers: 0 }],
  ])('%s', (path, record) => {
    expect(recordOf(path)).toEqual(record)
  })

  it('adds up what it went to, each version for itself', () => {
    const counts = [
      { documentId: 'v3', path: 'APPLIED>NO_REPLY', count: 7 },
      { documentId: 'v4', path: 'APPLIED>SCREENING', count: 2 },
      { documentId: 'v4', path: 'APPLIED>REJECTED', count: 3 },
    ]
    expect(versionRecords(counts)).toEqual(
      new Map([
        ['v3', { sent: 7, replies: 0, interviews: 0, offers: 0 }],
        ['v4', { sent: 5, replies: 5, interviews: 2, offers: 0 }],
      ]),
    )
  })

  it('never has more offers than interviews, interviews than replies, or replies than were sent', () => {
    const count: fc.Arbitrary<SentCount> = fc.record({
      documentId: fc.constantFrom('a', 'b'),
      path: fc.array(fc.constantFrom(...STAGES), { maxLength: 6 }).map(encodePath),
      count: fc.nat(20),
    })
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        for (const { sent, replies, interviews, offers } of versionRecords(counts).values()) {
          expect(offers).toBeLessThanOrEqual(interviews)
          expect(interviews).toBeLessThanOrEqual(replies)
          expect(replies).toBeLessThanOrEqual(sent)
        }
        const sent = [...versionRecords(counts).values()].reduce((sum, record) => sum + record.sent, 0)
        expect(sent).toBe(counts.reduce((sum, each) => sum + each.count, 0))
      }),
    )
  })
})
