import { shelf, type Shelf } from '@/components/forms/shelf'
import type { Draft } from '@/lib/domain/drafts'

export const deviceShelf = (key: string): Shelf<Draft> => shelf('device', key, asDraft)

function asDraft(kept: unknown): Draft | null {
  const { subject, body } = (kept ?? {}) as Partial<Draft>
  return typeof subject === 'string' && typeof body === 'string' ? { subject, body } : null
}
