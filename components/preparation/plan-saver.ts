import type { Shelf } from '@/components/forms/shelf'
import type { ActionResult } from '@/lib/actions/result'
import { withSent, type KeptPlan } from './kept-plan'

/** How long somebody rests between words before the plan is saved. */
const PAUSE_MS = 800
const RETRY_MS = [3_000, 10_000, 30_000] as const

export type PlanState =
  | { kind: 'idle' }
  | { kind: 'writing' }
  | { kind: 'saved'; at: Date }
  | { kind: 'offline' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string }
  /** Another tab saved something else: nothing is sent until the person has chosen. */
  | { kind: 'conflict'; message: string }

type Answer = ActionResult<{ plan: string; savedAt: Date }>

type Options = {
  /** The plan that the page began with. */
  stored: string
  shelf: Shelf<KeptPlan>
  /** Without `bases` whatever is stored is written over. Null: no answer came, though the server may have kept it. */
  send: (plan: string, bases: string[] | null) => Promise<Answer | null>
  onState: (state: PlanState) => void
}

export type PlanSaver = {
  /** Goes on where a tab ended: says what is to stand in the field instead of `typed`, if anything. */
  start: (typed: string) => string | null
  /** A keystroke. */
  write: (text: string) => void
  /** Now rather than after a pause: the field is left, or the tab may go. */
  flush: () => void
  /** Something changed that may help: a connection, or a look at the tab. */
  retry: () => void
  keepMine: () => void
  /** The field is gone: what is not saved is sent once more, and lies on the shelf until that is answered. */
  stop: () => void
}

/**
 * Saves a plan while it is written, one send at a time. Each keystroke lies on the shelf first, and goes from there only
 * when the server has answered; what was left there by a tab that died comes back. Knows nothing of React.
 */
export function createPlanSaver({ stored, shelf, send, onState }: Options): PlanSaver {
  let latest = stored
  let bases: readonly string[] = [stored]
  let isSending = false
  let isConflict = false
  let isOver = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const isSaved = () => bases.length === 1 && bases[0]?.trim() === latest.trim()

  const saveIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }

  const save = async ({ isOverTheirs = false } = {}): Promise<void> => {
    if (isSending || (isConflict && !isOverTheirs)) return
    clearTimeout(timer)
    if (isSaved() && !isOverTheirs) {
      shelf.clear()
      return
    }
    isSending = true
    const known = isOverTheirs ? null : [...bases]
    bases = withSent(bases, latest)
    shelf.put({ text: latest, bases })
    const wait = take(await send(latest, known))
    isSending = false
    if (isSaved()) shelf.clear()
    else if (wait !== null && !isOver) saveIn(wait)
  }

  /** Says how long to wait before what is still unsaved is sent, in milliseconds; null: until the person does something. */
  const take = (answer: Answer | null): number | null => {
    if (answer === null) {
      onState({ kind: 'offline' })
      tries += 1
      return RETRY_MS[Math.min(tries, RETRY_MS.length) - 1] ?? PAUSE_MS
    }
    if (answer.ok) {
      tries = 0
      isConflict = false
      bases = [answer.data.plan]
      onState({ kind: 'saved', at: answer.data.savedAt })
      return PAUSE_MS
    }
    const { code, formError, fieldErrors } = answer
    if (code === 'signed-out') onState({ kind: 'signed-out' })
    else {
      isConflict = code === 'conflict'
      const message = formError ?? Object.values(fieldErrors).flat().join(' ')
      onState({ kind: isConflict ? 'conflict' : 'refused', message })
    }
    return null
  }

  const write = (text: string) => {
    latest = text
    shelf.put({ text, bases })
    if (isConflict) return
    onState({ kind: 'writing' })
    saveIn(PAUSE_MS)
  }

  return {
    start(typed) {
      isOver = false
      const left = shelf.take()
      if (left === null || left.text.trim() === stored.trim()) {
        if (typed !== latest) write(typed)
        return null
      }
      // What was typed before the script had loaded is not written over by what an earlier tab left.
      latest = typed === stored ? left.text : `${typed}\n\n${left.text}`
      // Sent with what it grew from: if the plan went on elsewhere, that is a conflict and no loss.
      bases = left.bases
      void save()
      return latest
    },
    write,
    flush: () => void save(),
    retry() {
      tries = 0
      void save()
    },
    keepMine: () => void save({ isOverTheirs: true }),
    stop() {
      isOver = true
      clearTimeout(timer)
      void save()
    },
  }
}
