import { rawLine } from './content-line'
import { utcMoment } from './moments'

const EPOCH_MS = Date.UTC(2020, 0, 1)

interface Entry {
  /** Unique within all entries of all people, and the same for as long as the entry lives. */
  uid: string
  createdAt: Date
  /** The newest change of anything that the entry says. */
  changedAt: readonly Date[]
}

/**
 * Who an entry is and how new. The sequence counts seconds, so it rises with every change without a column to keep it,
 * and fits into 32 bits until 2088.
 */
export function stampLines({ uid, createdAt, changedAt }: Entry): string {
  const newest = new Date(Math.max(...changedAt.map(Number)))
  const sequence = Math.max(0, Math.floor((newest.getTime() - EPOCH_MS) / 1000))
  return [
    rawLine('UID', `${uid.replace(/[^\w-]/g, '')}@debrief`),
    rawLine('DTSTAMP', utcMoment(newest)),
    rawLine('CREATED', utcMoment(createdAt)),
    rawLine('LAST-MODIFIED', utcMoment(newest)),
    rawLine('SEQUENCE', String(sequence)),
  ].join('')
}
