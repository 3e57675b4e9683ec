import { createHash } from 'node:crypto'
import { ApiProblem } from './problem'

/**
 * A cursor says where a list goes on, and which list: one that was cut off, or is used with other filters, is refused
 * instead of beginning anew without a word.
 */
export function sealCursor(inner: string, list: string): string {
  return Buffer.from(checksum(inner, list) + inner).toString('base64url')
}

/** Where the list goes on. Throws an ApiProblem at `cursor`. */
export function openCursor(cursor: string, list: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const inner = text.slice(SUM_LENGTH)
  if (text.slice(0, SUM_LENGTH) === checksum(inner, list)) return inner
  throw new ApiProblem('invalid', 'Begin the list again without a cursor.', [
    { field: 'cursor', detail: 'This cursor is not one of this list with these filters.' },
  ])
}

/** Which list an address shows: its path and filters, whatever their order. */
export function listOf({ pathname, searchParams }: URL): string {
  const filters = [...searchParams].filter(([name]) => name !== 'cursor' && name !== 'limit')
  return JSON.stringify([pathname, filters.map((pair) => pair.join('=')).toSorted()])
}

const SUM_LENGTH = 11

const checksum = (inner: string, list: string) =>
  createHash('sha256')
    .update(JSON.stringify([list, inner]))
    .digest('base64url')
    .slice(0, SUM_LENGTH)
