/**
 * What is typed on its way to the server: one save at a time, the newest text last, nothing given up. Pure: the clock
 * and the sending are its caller's; `Rules` says what text is.
 */

export interface Rules<D> {
  isSame(a: D, b: D): boolean
  /** Both changed since `base`: what stands together, and whether they changed the same thing. */
  merge(base: D, mine: D, theirs: D): { doc: D; clashes: boolean }
}

/** Why the last send brought nothing home. */
export type Trouble = 'unreachable' | 'signed-out' | 'refused'

export interface Queue<D> {
  /** What the server is known to hold, and its version. */
  version: number
  base: D
  /** What stands on the screen. */
  doc: D
  /** On its way, without an answer yet. */
  inFlight: D | null
  /** Sent, but the answer never came: the server may hold it. */
  unanswered: D | null
  firstEditAt: number | null
  lastEditAt: number | null
  trouble: Trouble | null
  /** Tries in a row without success. */
  tries: number
  triedAt: number | null
  /** Saved by somebody else, and in part at odds with what stands here: the person decides. */
  theirs: Version<D> | null
}

export interface Version<D> {
  version: number
  doc: D
  completed: boolean
}

/** Rests between keystrokes before a save, and the longest that steady typing puts it off. */
export const PAUSE_MS = 700
export const LONGEST_MS = 4_000
const RETRY_MS = { first: 1_500, most: 60_000 }

export function startQueue<D>(version: number, doc: D): Queue<D> {
  return {
    version,
    base: doc,
    doc,
    inFlight: null,
    unanswered: null,
    firstEditAt: null,
    lastEditAt: null,
    trouble: null,
    tries: 0,
    triedAt: null,
    theirs: null,
  }
}

export function isDirty<D>({ base, doc }: Queue<D>, { isSame }: Rules<D>): boolean {
  return !isSame(base, doc)
}

/** A keystroke. What was refused is worth sending again. */
export function edit<D>(queue: Queue<D>, doc: D, now: number): Queue<D> {
  const isRefused = queue.trouble === 'refused'
  return {
    ...queue,
    doc,
    firstEditAt: queue.firstEditAt ?? now,
    lastEditAt: now,
    ...(isRefused ? { trouble: null, tries: 0, triedAt: null } : {}),
  }
}

/** When to send next; null while there is nothing to send, something on its way, or a decision to be made. */
export function dueAt<D>(queue: Queue<D>, rules: Rules<D>): number | null {
  if (queue.inFlight !== null || queue.theirs !== null || !isDirty(queue, rules)) return null
  if (queue.trouble === 'refused') return null
  if (queue.triedAt !== null && queue.tries > 0) return queue.triedAt + retryDelay(queue.tries)
  if (queue.firstEditAt === null || queue.lastEditAt === null) return 0
  return Math.min(queue.lastEditAt + PAUSE_MS, queue.firstEditAt + LONGEST_MS)
}

const retryDelay = (tries: number) => Math.min(RETRY_MS.first * 2 ** (tries - 1), RETRY_MS.most)

export function canSend<D>(queue: Queue<D>, rules: Rules<D>): boolean {
  return queue.inFlight === null && queue.theirs === null && isDirty(queue, rules)
}

/** Takes what stands on the screen on its way. Further keystrokes wait for the answer. */
export function send<D>(queue: Queue<D>, now: number): Queue<D> {
  return { ...queue, inFlight: queue.doc, firstEditAt: null, triedAt: now }
}

/** The server holds what was sent; `stored` where it put more into it, such as the ids of new lines. */
export function saved<D>(queue: Queue<D>, version: number, stored?: D): Queue<D> {
  const base = stored ?? queue.inFlight ?? queue.doc
  return { ...queue, version, base, inFlight: null, unanswered: null, trouble: null, tries: 0, triedAt: null }
}

/** No answer, or not the one hoped for: kept, and tried again unless it was refused for what it says. */
export function unsaved<D>(queue: Queue<D>, trouble: Trouble, now: number): Queue<D> {
  const unanswered = trouble === 'unreachable' ? queue.inFlight : queue.unanswered
  return { ...queue, inFlight: null, unanswered, trouble, tries: queue.tries + 1, triedAt: now }
}

/**
 * The server holds a newer version. Where that is what this tab sent itself, or touches other parts, both go
 * together and saving goes on; else the person decides, and until then nothing is sent.
 */
export function overtaken<D>(queue: Queue<D>, theirs: Version<D>, rules: Rules<D>): Queue<D> {
  const calm = { ...queue, inFlight: null, unanswered: null, trouble: null, tries: 0, triedAt: null }
  if (theirs.completed) return { ...calm, theirs }
  const own = [queue.inFlight, queue.unanswered].find(
    (sent) => sent !== null && rules.isSame(sent, theirs.doc),
  )
  const since = own === undefined ? queue.base : theirs.doc
  const { doc, clashes } = rules.merge(since, queue.doc, theirs.doc)
  if (clashes) return { ...calm, theirs }
  return { ...calm, version: theirs.version, base: theirs.doc, doc, theirs: null }
}

/** The person saw both and chose what is to stand. */
export function decided<D>(queue: Queue<D>, doc: D, now: number): Queue<D> {
  if (queue.theirs === null) return edit(queue, doc, now)
  const { version, doc: base } = queue.theirs
  return { ...queue, version, base, doc, theirs: null, firstEditAt: now, lastEditAt: now }
}

/** Something changed that may help (a connection, a look at the tab, a sign-in): try at once. */
export function hurry<D>(queue: Queue<D>): Queue<D> {
  return { ...queue, tries: 0, triedAt: null, firstEditAt: queue.firstEditAt ?? 0, lastEditAt: 0 }
}
