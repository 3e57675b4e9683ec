import { overtaken, startQueue, type Queue, type Rules, type Version } from './autosave-queue'

/**
 * The copy of unsaved text in this browser, written with every keystroke. One entry per tab, so that two tabs never
 * write over each other; it goes once the server has the text.
 */
export interface Kept<D> {
  version: number
  base: D
  /** Sent, but not answered when the tab went away: the server may hold it. */
  sent: D | null
  doc: D
  /** When it was typed, in epoch milliseconds. */
  at: number
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefixOf = (userId: string, reviewId: string) => `debrief.review:${userId}:${reviewId}:`

export class Mirror<D> {
  readonly key: string
  readonly #prefix: string
  readonly #store: Store | null

  constructor(store: Store | null, owner: { userId: string; reviewId: string; tab: string }) {
    this.#store = store
    this.#prefix = prefixOf(owner.userId, owner.reviewId)
    this.key = this.#prefix + owner.tab
  }

  /** Whether it is really there: storage may be full or forbidden. */
  write(kept: Kept<D>): boolean {
    try {
      const text = JSON.stringify(kept)
      this.#store?.setItem(this.key, text)
      return this.#store?.getItem(this.key) === text
    } catch {
      return false
    }
  }

  clear(): void {
    this.forget(this.key)
  }

  forget(key: string): void {
    try {
      this.#store?.removeItem(key)
    } catch {
      // Where nothing can be written, nothing was kept.
    }
  }

  /** What other tabs left behind, and this one before it was reloaded; the newest first. */
  read(): { key: string; kept: Kept<D> }[] {
    try {
      return this.#keys()
        .flatMap((key) => {
          const kept = parse<D>(this.#store?.getItem(key) ?? null)
          return kept ? [{ key, kept }] : []
        })
        .toSorted((a, b) => b.kept.at - a.kept.at)
    } catch {
      return []
    }
  }

  #keys(): string[] {
    const count = this.#store?.length ?? 0
    return Array.from({ length: count }, (_, index) => this.#store?.key(index) ?? '').filter((key) =>
      key.startsWith(this.#prefix),
    )
  }
}

function parse<D>(text: string | null): Kept<D> | null {
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Partial<Kept<D>> | null
    const isWhole =
      typeof kept?.version === 'number' && typeof kept.at === 'number' && !!kept.base && !!kept.doc
    return isWhole ? (kept as Kept<D>) : null
  } catch {
    return null
  }
}

/** Goes on where a tab ended: its unsaved text on what the server holds now. */
export function resume<D>(kept: Kept<D>, server: Version<D>, rules: Rules<D>, now: number): Queue<D> {
  const here = startQueue(server.version, server.doc)
  if (rules.isSame(kept.doc, server.doc)) return here
  const queue: Queue<D> = {
    ...startQueue(kept.version, kept.base),
    doc: kept.doc,
    unanswered: kept.sent,
    firstEditAt: now,
    lastEditAt: now,
  }
  if (server.version > kept.version) return overtaken(queue, server, rules)
  return { ...queue, version: server.version, base: server.doc }
}
