/** Where words wait until they have arrived somewhere else. */
export interface Shelf<T> {
  put: (kept: T) => void
  take: () => T | null
  clear: () => void
}

const STORAGES = { device: () => localStorage, tab: () => sessionStorage }

/**
 * The storage of this device, or of this tab alone. `read` makes sense of what lay there, or says null. A browser may
 * refuse, as in a private window: then it keeps nothing.
 */
export function shelf<T>(
  of: keyof typeof STORAGES,
  key: string,
  read: (kept: unknown) => T | null,
): Shelf<T> {
  const quietly = <R>(work: (storage: Storage) => R): R | null => {
    try {
      return work(STORAGES[of]())
    } catch {
      return null
    }
  }
  return {
    put: (kept) => void quietly((storage) => storage.setItem(key, JSON.stringify(kept))),
    clear: () => void quietly((storage) => storage.removeItem(key)),
    take: () => quietly((storage) => read(JSON.parse(storage.getItem(key) ?? 'null'))),
  }
}
