import { createHash } from 'node:crypto'

/**
 * A cursor says where a list goes on, and which list: one that was cut off, or is used with other filters, is known for
 * it instead of beginning anew without a word.
 */
export function sealCursor(inner: string, list: string): string {
  return Buffer.from(checksum(inner, list) + inner).toString('base64url')
}

/** Where the list goes on; null where the cursor is none of this list. */
export function unsealCursor(cursor: string, list: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const inner = text.slice(SUM_LENGTH)
  return text.slice(0, SUM_LENGTH) === checksum(inner, list) ? inner : null
}

const SUM_LENGTH = 11

const checksum = (inner: string, list: string) =>
  createHash('sha256')
    .update(JSON.stringify([list, inner]))
    .digest('base64url')
    .slice(0, SUM_LENGTH)
