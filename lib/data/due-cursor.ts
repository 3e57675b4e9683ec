/** Keyset pagination by the moment something is due: a page begins after the last row of the one before. */

type Row = { id: string; dueAt: Date }

export function dueCursor({ dueAt, id }: Row): string {
  return `${dueAt.toISOString()}~${id}`
}

/** The rows beyond `cursor`, in the order of `dueAt` and `id`; all of them where it is missing or cannot be read. */
export function beyondDue(cursor: string | null, order: 'asc' | 'desc' = 'asc') {
  const [at = '', id = ''] = cursor?.split('~') ?? []
  const dueAt = new Date(at)
  if (id === '' || Number.isNaN(dueAt.getTime())) return {}
  const [beyond, from] = order === 'asc' ? (['gt', 'gte'] as const) : (['lt', 'lte'] as const)
  return { dueAt: { [from]: dueAt }, OR: [{ dueAt: { [beyond]: dueAt } }, { dueAt, id: { [beyond]: id } }] }
}
