import type { Shelf } from '@/components/forms/shelf'
import type { Draft } from '@/lib/domain/drafts'

export type Saving = 'untouched' | 'saving' | 'saved' | 'waiting' | 'signed-out' | 'refused'

type Options = {
  initial: Draft
  shelf: Shelf<Draft>
  save: (draft: Draft) => Promise<Exclude<Saving, 'untouched' | 'saving'>>
  onDraft: (draft: Draft) => void
  onSaving: (saving: Saving) => void
  pauseMs?: number
  retryMs?: number
}

export type DraftSaver = {
  change: (part: Partial<Draft>) => void
  /** Goes on from what an earlier visit could not save. */
  restore: () => void
  /** Sends at once what is not saved yet, as when the tab is about to go. */
  flush: () => void
}

/**
 * Saves when the typing pauses, one send at a time and always the latest words, and tries again until they arrive.
 * Until then they lie on the shelf.
 */
export function createDraftSaver(options: Options): DraftSaver {
  const { initial, shelf, save, onDraft, onSaving, pauseMs = 600, retryMs = 5_000 } = options
  let latest = initial
  let isSending = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const wait = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }

  const send = async (): Promise<void> => {
    clearTimeout(timer)
    if (isSending) return
    isSending = true
    const sent = latest
    onSaving('saving')
    const outcome = await save(sent)
    isSending = false
    if (latest !== sent) {
      await send()
      return
    }
    if (outcome === 'saved') shelf.clear()
    else if (outcome !== 'refused') wait(retryMs)
    onSaving(outcome)
  }

  const change = (part: Partial<Draft>) => {
    latest = { ...latest, ...part }
    shelf.put(latest)
    onDraft(latest)
    wait(pauseMs)
  }

  return {
    change,
    restore: () => {
      const left = shelf.take()
      if (left !== null) change(left)
    },
    flush: () => {
      if (shelf.take() !== null) void send()
    },
  }
}
