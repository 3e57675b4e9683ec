'use client'

import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import type { ReviewVersion } from '@/lib/schemas/review'
import type { SaveCall } from './answers'
import { Autosaver, type Latest, type Snapshot } from './autosaver'
import { Mirror } from './mirror'
import { readDoc, type Doc } from './review-doc'

const latest: Latest = new Map()

type Options = {
  userId: string
  reviewId: string
  server: ReviewVersion
  seen: Record<string, number>
  save: SaveCall
  form: RefObject<HTMLFormElement | null>
  apply: (doc: Doc) => void
}

/** The autosaver of one form, for as long as that is on the page. */
export function useAutosaver({ form, apply, ...options }: Options): Autosaver {
  const [saver] = useState(
    () =>
      new Autosaver({
        ...options,
        latest,
        mirror: mirrorOf(options.userId, options.reviewId),
        now: () => Date.now(),
      }),
  )

  const [early] = useState(() => readEarly(options.reviewId))

  useEffect(() => saver.onApply(apply))

  useEffect(() => {
    if (form.current) saver.start(early ?? readDoc(new FormData(form.current)))
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      const { phase, isKept } = saver.read()
      // What is kept in this browser comes back: only where it could not be, the person is asked.
      if (phase !== 'saved' && !isKept) event.preventDefault()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 's' || event.altKey || event.metaKey === event.ctrlKey) return
      event.preventDefault()
      saver.flush()
    }
    const wake: [EventTarget, string][] = [
      [window, 'online'],
      [window, 'focus'],
      [window, 'pagehide'],
      [document, 'visibilitychange'],
    ]
    for (const [target, name] of wake) target.addEventListener(name, saver.flush)
    window.addEventListener('beforeunload', onBeforeUnload)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      for (const [target, name] of wake) target.removeEventListener(name, saver.flush)
      window.removeEventListener('beforeunload', onBeforeUnload)
      document.removeEventListener('keydown', onKeyDown)
      saver.stop()
    }
  }, [saver, form, early])

  return saver
}

/** How the form of a review is found before React knows it. */
export const FORM_MARK = 'data-review'

/**
 * What was typed before this script ran. React puts a text area back to its first text as it takes the page over,
 * and only after this: here it still holds every letter. Null where the page did not come from the server.
 */
function readEarly(reviewId: string): Doc | null {
  if (typeof document === 'undefined') return null
  const form = document.querySelector(`form[${FORM_MARK}="${CSS.escape(reviewId)}"]`)
  return form instanceof HTMLFormElement ? readDoc(new FormData(form)) : null
}

/** What `select` reads of the state; give it something that stays the same while it says the same. */
export function useSaver<T>(saver: Autosaver, select: (snapshot: Snapshot) => T): T {
  const read = () => select(saver.read())
  return useSyncExternalStore(saver.subscribe, read, read)
}

/** The copies of one review in this browser, under a name of this tab's own. */
export function mirrorOf(userId: string, reviewId: string): Mirror<Doc> {
  const tab = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`
  return new Mirror<Doc>(storage(), { userId, reviewId, tab })
}

function storage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}
