'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { keepPlan } from '@/app/(app)/interviews/actions'
import { planShelf, withSent } from './kept-draft'

/** How long somebody rests between words before the plan is saved. */
const PAUSE_MS = 800
/** A send without an answer for this long counts as lost; the server may have kept it all the same. */
const PATIENCE_MS = 20_000
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

/**
 * Saves a plan while it is written. Each keystroke is mirrored in this browser first, and the mirror goes only when
 * the server has answered; what was left there by a tab that died comes back with the page.
 */
export function usePlan(interviewId: string, stored: string) {
  const field = useRef<HTMLTextAreaElement>(null)
  const bases = useRef<readonly string[]>([stored])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef(false)
  const conflicted = useRef(false)
  const tries = useRef(0)
  const [state, setState] = useState<PlanState>({ kind: 'idle' })
  const [restored, setRestored] = useState(false)

  const isSaved = useCallback(
    (text: string) => bases.current.length === 1 && bases.current[0]?.trim() === text.trim(),
    [],
  )

  const save = useCallback(
    async (over = false) => {
      const text = field.current?.value
      if (text === undefined || sending.current || (conflicted.current && !over)) return
      clearTimeout(timer.current)
      if (isSaved(text) && !over) {
        planShelf(interviewId).clear()
        return
      }
      sending.current = true
      const sent = { interviewId, plan: text, bases: over ? null : bases.current.slice() }
      bases.current = withSent(bases.current, text)
      planShelf(interviewId).put({ text, bases: bases.current })
      let wait: number = PAUSE_MS
      try {
        const answer = await inTime(keepPlan(sent))
        if (answer.ok) {
          tries.current = 0
          conflicted.current = false
          bases.current = [answer.data.plan]
          setState({ kind: 'saved', at: answer.data.savedAt })
        } else if (answer.code === 'signed-out') {
          setState({ kind: 'signed-out' })
          wait = Infinity
        } else {
          const message = answer.formError ?? Object.values(answer.fieldErrors).flat().join(' ')
          conflicted.current = answer.code === 'conflict'
          setState({ kind: conflicted.current ? 'conflict' : 'refused', message })
          wait = Infinity
        }
      } catch {
        setState({ kind: 'offline' })
        wait = RETRY_MS[Math.min(tries.current, RETRY_MS.length - 1)] ?? PAUSE_MS
        tries.current += 1
      } finally {
        sending.current = false
      }
      const now = field.current?.value
      if (now === undefined) return
      if (isSaved(now)) planShelf(interviewId).clear()
      else if (wait !== Infinity) timer.current = setTimeout(() => void save(), wait)
    },
    [interviewId, isSaved],
  )

  const onWrite = useCallback(() => {
    planShelf(interviewId).put({ text: field.current?.value ?? '', bases: bases.current })
    if (conflicted.current) return
    setState({ kind: 'writing' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE_MS)
  }, [interviewId, save])

  useEffect(() => {
    const element = field.current
    if (!element) return
    const typed = element.value
    const draft = planShelf(interviewId).take()
    if (draft && draft.text.trim() !== stored.trim()) {
      // What was typed before the script had loaded is not written over by what an earlier tab left.
      element.value = typed === stored ? draft.text : `${typed}\n\n${draft.text}`
      // Sent with what it grew from: if the plan went on elsewhere, that is a conflict and no loss.
      bases.current = draft.bases
      setRestored(true)
      void save()
    } else if (typed !== stored) {
      onWrite()
    }
    // Once, when the page begins; what is stored later is what this field sent itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  useEffect(() => {
    const again = () => {
      tries.current = 0
      void save()
    }
    const onHide = () => {
      if (document.visibilityState === 'hidden') void save()
    }
    window.addEventListener('online', again)
    window.addEventListener('focus', again)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('online', again)
      window.removeEventListener('focus', again)
      document.removeEventListener('visibilitychange', onHide)
      clearTimeout(timer.current)
      void save()
    }
  }, [save])

  const takeTheirs = () => {
    planShelf(interviewId).clear()
    window.location.reload()
  }

  return {
    field,
    onWrite,
    onBlur: () => void save(),
    state,
    restored,
    keepMine: () => void save(true),
    takeTheirs,
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time')), PATIENCE_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
