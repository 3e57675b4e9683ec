type Listener = (href: string) => void

const listeners = new Set<Listener>()

/**
 * Tells the page that its router sets out for another one, by whatever way: a link, a key, a filter, the browser's
 * own buttons. The router calls this within its transition, which would hold back what is shown until it is over.
 */
export function announceNavigation(href: string): void {
  queueMicrotask(() => {
    for (const listener of listeners) listener(href)
  })
}

/** Calls `listener` with the address of each navigation that begins, until what it returns is called. */
export function onNavigationStart(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
