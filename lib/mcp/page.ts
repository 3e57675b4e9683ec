import { z } from 'zod'
import { RefusedError } from '@/lib/errors'
import { sealCursor, unsealCursor } from '@/lib/sealed-cursor'

/** Where a list goes on: what the page before gave as `next`. */
export const after = z.string().max(4_000).optional()

/**
 * Reads a page of `list`, which its name and its filters tell from every other. Throws a RefusedError at `after` for
 * what is none of its own, instead of beginning anew without a word.
 */
export async function pageOf<Page extends { next: string | null }>(
  list: readonly [name: string, filters: object],
  { after }: { after?: string },
  read: (after: string | null) => Promise<Page>,
): Promise<Page> {
  const key = JSON.stringify(list)
  const inner = after === undefined ? null : unsealCursor(after, key)
  if (after !== undefined && inner === null)
    throw new RefusedError(
      'This is not the next of this list with these filters. Begin it again without after.',
      'after',
    )
  const page = await read(inner)
  return { ...page, next: page.next === null ? null : sealCursor(page.next, key) }
}
