'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { keepPlan } from '@/app/(app)/interviews/actions'
import { dropDraft, keepDraft, readDraft } from './kept-draft'

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
  /** Another tab saved something else. */
  | { kind: 'conflict'; message: string }

/**
 * Saves a plan while it is written. Each keystroke is mirrored in this browser first, and the mirror goes only when
 * the server has answered; what was left there by a tab that died comes back with the page.
 */
export function usePlan(interviewId: string, stored: string) {
  const field = useRef<HTMLTextAreaElement>(null)
  const base = useRef(stored)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef(false)
  const tries = useRef(0)
  const [state, setState] = useState<PlanState>({ kind: 'idle' })
  const [restored, setRestored] = useState(false)

  const save = useCallback(
    async (over = false) => {
      const text = field.current?.value
      if (text === undefined || sending.current) return
      clearTimeout(timer.current)
      if (!over && text.trim() === base.current.trim()) {
        dropDraft(interviewId)
        return
      }
      sending.current = true
      try {
        const answer = await keepPlan({ interviewId, plan: text, base: over ? null : base.current })
        if (answer.ok) {
          tries.current = 0
          base.current = answer.data.plan
          setState({ kind: 'saved', at: answer.data.savedAt })
        } else if (answer.code === 'signed-out') {
          setState({ kind: 'signed-out' })
        } else {
          const message = answer.formError ?? Object.values(answer.fieldErrors).flat().join(' ')
          setState({ kind: answer.code === 'conflict' ? 'conflict' : 'refused', message })
        }
      } catch {
        setState({ kind: 'offline' })
        const wait = RETRY_MS[Math.min(tries.current, RETRY_MS.length - 1)]
        tries.current += 1
        timer.current = setTimeout(() => void save(), wait)
      } finally {
        sending.current = false
      }
      const now = field.current?.value ?? text
      if (base.current.trim() === now.trim()) dropDraft(interviewId)
      else if (now !== text) timer.current = setTimeout(() => void save(), PAUSE_MS)
    },
    [interviewId],
  )

  const onWrite = useCallback(() => {
    keepDraft(interviewId, { text: field.current?.value ?? '', base: base.current })
    setState((before) => (before.kind === 'conflict' ? before : { kind: 'writing' }))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE_MS)
  }, [interviewId, save])

  useEffect(() => {
    const element = field.current
    if (!element) return
    const draft = readDraft(interviewId)
    if (draft && draft.text.trim() !== base.current.trim() && element.value === stored) {
      element.value = draft.text
      // Sent with the base that it grew from: if the plan went on elsewhere, that is a conflict and no loss.
      base.current = draft.base
      setRestored(true)
      void save()
    } else if (element.value !== stored) {
      // Typed before the page's script had loaded.
      onWrite()
    }
    // Once, when the page begins; what is stored later is what this field sent itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  useEffect(() => {
    const again = () => void save()
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

  const keepMine = () => void save(true)
  const takeTheirs = () => {
    dropDraft(interviewId)
    window.location.reload()
  }

  return { field, onWrite, onBlur: () => void save(), state, restored, keepMine, takeTheirs }
}
