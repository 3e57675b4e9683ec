import type { Order } from '@/lib/domain/application-query'

/** Keyset pagination: a page begins after the last row of the one before, in the order of a column and of `id`. */

export const WORD = { asc: 'gt', desc: 'lt' } as const

/** The rows beyond one of that value and id. */
export function beyond(
  column: string,
  { value, id }: { value: string | number | Date; id: string },
  order: Order,
) {
  const word = WORD[order]
  return {
    // The first condition follows from the alternatives, but only that much can be looked up in an index.
    [column]: { [`${word}e`]: value },
    OR: [{ [column]: { [word]: value } }, { [column]: value, id: { [word]: id } }],
  }
}

/** The cursor of a list in the order of a moment. */
export function momentCursor(moment: Date, id: string): string {
  return `${moment.toISOString()}~${id}`
}

/** The rows beyond `cursor`, in the order of that moment; all of them where it is missing or cannot be read. */
export function beyondMoment(column: 'dueAt' | 'startAt', cursor: string | null, order: Order) {
  const [at = '', id = ''] = cursor?.split('~') ?? []
  const value = new Date(at)
  if (id === '' || Number.isNaN(value.getTime())) return {}
  return beyond(column, { value, id }, order)
}
