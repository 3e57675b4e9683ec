import { inTime } from '@/components/forms/in-time'
import type { ActionRefusal } from '@/lib/actions/result'
import type { Missing } from '@/lib/domain/review'
import type { ReviewVersion } from '@/lib/schemas/review'
import type { SaveAnswer, SaveCall, StoredLine } from './answers'
import {
  canSend,
  decided,
  dueAt,
  edit,
  hurry,
  isDirty,
  overtaken,
  saved,
  send,
  startQueue,
  unsaved,
  type Queue,
  type Trouble,
  type Version,
} from './autosave-queue'
import { resume, type Mirror } from './mirror'
import { docRules, fieldName, isSameDoc, mergeAll, toDoc, toSave, withStored, type Doc } from './review-doc'

export interface Snapshot {
  phase: 'saved' | 'saving' | 'unsaved' | 'asking'
  trouble: Trouble | null
  /** Why it was refused, in words; the fields' own stand in `fieldErrors`. */
  message: string | null
  fieldErrors: Record<string, string[]>
  version: number
  savedAt: Date
  /** Whether what is not saved stands in this browser. */
  isKept: boolean
  doc: Doc
  base: Doc
  theirs: Version<Doc> | null
  /** Told once: text came back from this browser, or from another tab. */
  news: 'restored' | 'merged' | null
  /** By lesson: in how many reviews it stands. */
  seen: Record<string, number>
}

export interface AutosaverOptions {
  reviewId: string
  server: ReviewVersion
  seen: Record<string, number>
  mirror: Mirror<Doc>
  save: SaveCall
  now: () => number
  /** Outlives a page: going back shows one as it was left, which may be older than what was saved. */
  latest?: Latest
}

/** What is known to be saved, by review. */
export type Latest = Map<string, Pick<ReviewVersion, 'version' | 'savedAt' | 'doc'>>

/** Carries what is typed to this browser's storage at once and to the server soon. Knows nothing of React. */
export class Autosaver {
  readonly #options: AutosaverOptions
  readonly #listeners = new Set<() => void>()
  #queue: Queue<Doc>
  #snapshot: Snapshot
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<unknown> = Promise.resolve()
  #isOver = false
  #isStarted = false
  #apply: (doc: Doc) => void = () => {}

  constructor(options: AutosaverOptions) {
    const { reviewId, seen, latest } = options
    const known = latest?.get(reviewId)
    const server = known && known.version > options.server.version ? known : options.server
    this.#options = options
    const doc = toDoc(server.doc)
    this.#queue = startQueue(server.version, doc)
    this.#snapshot = {
      phase: 'saved',
      trouble: null,
      message: null,
      fieldErrors: {},
      version: server.version,
      savedAt: server.savedAt,
      isKept: true,
      doc,
      base: doc,
      theirs: null,
      news: null,
      seen,
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** `apply` puts into the form what did not come from there. */
  onApply(apply: (doc: Doc) => void): void {
    this.#apply = apply
  }

  read = (): Snapshot => this.#snapshot

  /** Goes on where a tab ended. `typed` is what stands in the form: letters may have come before this script. */
  start(typed: Doc): void {
    this.#isOver = false
    if (this.#isStarted) return this.#plan()
    this.#isStarted = true
    const { mirror, now } = this.#options
    const server = { version: this.#queue.version, doc: this.#queue.doc, completed: false }
    const [newest] = mirror.read()
    if (newest) {
      const queue = resume(newest.kept, server, docRules, now())
      const isNews = !isSameDoc(queue.doc, server.doc)
      this.#take(
        { ...queue, doc: mergeAll(server.doc, queue.doc, typed) },
        isNews ? { news: 'restored' } : {},
      )
      if (newest.key !== mirror.key) mirror.forget(newest.key)
    } else if (!isSameDoc(typed, server.doc)) this.edit(typed)
    if (!isSameDoc(this.#queue.doc, server.doc)) this.#apply(this.#queue.doc)
  }

  edit(doc: Doc): void {
    const isNew = !isSameDoc(doc, this.#queue.doc)
    const queue = edit(this.#queue, doc, this.#options.now())
    this.#take(isNew ? queue : { ...this.#queue, doc }, isNew ? { message: null, fieldErrors: {} } : {})
  }

  /** Now rather than soon: the tab is left, the connection is back, or a key says so. */
  flush = (): void => {
    if (!isDirty(this.#queue, docRules)) return
    this.#take(hurry(this.#queue))
  }

  /** Sends what there is by another call, such as the one that completes the review. Null: not now. */
  async finish(call: SaveCall): Promise<Missing[] | null> {
    clearTimeout(this.#timer)
    await this.#sending
    if (this.#queue.theirs !== null || this.#queue.inFlight !== null) return null
    const answer = await this.#dispatch(call)
    return answer?.outcome === 'saved' ? (answer.missing ?? []) : null
  }

  decide(doc: Doc): void {
    this.#apply(doc)
    this.#take(decided(this.#queue, doc, this.#options.now()))
  }

  forgetNews = (): void => this.#show({ news: null })

  /** The page goes; what is not saved is sent once more, and stays in this browser until that is answered. */
  stop(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    if (canSend(this.#queue, docRules)) void this.#dispatch(this.#options.save)
  }

  #take(queue: Queue<Doc>, also: Partial<Snapshot> = {}): void {
    this.#queue = queue
    const isKept = this.#keep()
    const { version, doc, base, theirs, trouble } = queue
    const phase = phaseOf(queue)
    this.#show({ ...also, phase, version, doc, base, theirs, trouble, isKept })
    this.#plan()
  }

  #show(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }

  #keep(): boolean {
    const { version, base, inFlight, unanswered, doc } = this.#queue
    const { mirror, now } = this.#options
    if (!isDirty(this.#queue, docRules) && inFlight === null) {
      mirror.clear()
      return true
    }
    return mirror.write({ version, base, sent: inFlight ?? unanswered, doc, at: now() })
  }

  #plan(): void {
    clearTimeout(this.#timer)
    const due = this.#isOver ? null : dueAt(this.#queue, docRules)
    if (due === null) return
    const wait = Math.max(0, due - this.#options.now())
    this.#timer = setTimeout(() => void this.#dispatch(this.#options.save), wait)
  }

  #dispatch(call: SaveCall): Promise<SaveAnswer | null> {
    const { reviewId, now } = this.#options
    const sent = this.#queue.doc
    this.#take(send(this.#queue, now()))
    const answered = inTime(call(toSave(sent, reviewId, this.#queue.version))).then((result) => {
      // The next try is on its way already: it will learn what became of this one.
      if (this.#queue.inFlight !== sent) return null
      if (result === null) this.#take(unsaved(this.#queue, 'unreachable', now()))
      else if (result.ok) this.#onAnswer(result.data, sent)
      else this.#onRefusal(result, sent)
      return result?.ok ? result.data : null
    })
    this.#sending = answered
    return answered
  }

  #onAnswer(answer: SaveAnswer, sent: Doc): void {
    if (answer.outcome === 'saved') {
      const { version, savedAt, lessons } = answer
      const doc = withStored(this.#queue.doc, sent, lessons)
      const stored = withStored(sent, sent, lessons)
      this.#options.latest?.set(this.#options.reviewId, { version, savedAt, doc: stored })
      this.#apply(doc)
      this.#take({ ...saved(this.#queue, version, stored), doc }, { savedAt, ...this.#sawLessons(lessons) })
      return
    }
    const { current } = answer
    const before = this.#queue.doc
    const queue = overtaken(this.#queue, { ...current, doc: toDoc(current.doc) }, docRules)
    const isMerged = queue.theirs === null && !isSameDoc(queue.doc, before)
    if (isMerged) this.#apply(queue.doc)
    this.#take(queue, isMerged ? { news: 'merged' } : { savedAt: current.savedAt })
  }

  #onRefusal({ code, formError, fieldErrors }: ActionRefusal, sent: Doc): void {
    const trouble = code === 'signed-out' ? 'signed-out' : 'refused'
    const byName = Object.entries(fieldErrors).map(([name, errors]) => [fieldName(name, sent), errors])
    const message = formError ?? Object.values(fieldErrors)[0]?.[0] ?? null
    const also = trouble === 'refused' ? { message, fieldErrors: Object.fromEntries(byName) } : {}
    this.#take(unsaved(this.#queue, trouble, this.#options.now()), also)
  }

  #sawLessons(lessons: readonly StoredLine[]): Pick<Snapshot, 'seen'> {
    const counts = lessons.map(({ lessonId, seenCount }) => [lessonId, seenCount])
    return { seen: { ...this.#snapshot.seen, ...Object.fromEntries(counts) } }
  }
}

function phaseOf(queue: Queue<Doc>): Snapshot['phase'] {
  if (queue.theirs !== null) return 'asking'
  if (!isDirty(queue, docRules)) return 'saved'
  return queue.trouble === null ? 'saving' : 'unsaved'
}
