/** Keyset pagination by start: a page begins after the last row of the one before. */

type Row = { id: string; startAt: Date }

export function startCursor({ startAt, id }: Row): string {
  return `${startAt.toISOString()}~${id}`
}

/** The rows beyond `cursor`, in the order of `startAt` and `id`; all of them where it is missing or cannot be read. */
export function beyondStart(cursor: string | null, order: 'asc' | 'desc') {
  const [at = '', id = ''] = cursor?.split('~') ?? []
  const startAt = new Date(at)
  if (id === '' || Number.isNaN(startAt.getTime())) return {}
  const [beyond, from] = order === 'asc' ? (['gt', 'gte'] as const) : (['lt', 'lte'] as const)
  // The first condition follows from the alternatives, but only it can be looked up in an index.
  return {
    startAt: { [from]: startAt },
    OR: [{ startAt: { [beyond]: startAt } }, { startAt, id: { [beyond]: id } }],
  }
}
