import type { Draft } from '@/lib/domain/drafts'

/** Where words wait until they have arrived somewhere else. */
export interface Shelf {
  put: (draft: Draft) => void
  take: () => Draft | null
  clear: () => void
}

/** This device's storage. A browser may refuse it, as in a private window: then it keeps nothing. */
export function deviceShelf(key: string): Shelf {
  const quietly = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  return {
    put: (draft) => quietly(() => localStorage.setItem(key, JSON.stringify(draft)), undefined),
    clear: () => quietly(() => localStorage.removeItem(key), undefined),
    take: () =>
      quietly(() => {
        const { subject, body } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>
        return typeof subject === 'string' && typeof body === 'string' ? { subject, body } : null
      }, null),
  }
}
