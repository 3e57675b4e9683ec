import { unsealCursor } from '@/lib/sealed-cursor'
import { ApiProblem } from './problem'

/** Where the list goes on. Throws an ApiProblem at `cursor`. */
export function openCursor(cursor: string, list: string): string {
  const inner = unsealCursor(cursor, list)
  if (inner !== null) return inner
  throw new ApiProblem('invalid', 'Begin the list again without a cursor.', [
    { field: 'cursor', detail: 'This cursor is not one of this list with these filters.' },
  ])
}

/** Which list an address shows: its path and filters, whatever their order. */
export function listOf({ pathname, searchParams }: URL): string {
  const filters = [...searchParams].filter(([name]) => name !== 'cursor' && name !== 'limit')
  return JSON.stringify([pathname, filters.map((pair) => pair.join('=')).toSorted()])
}
