'use client'

import { useEffect, useRef, useState } from 'react'
import { keepPlan } from '@/app/(app)/interviews/actions'
import { inTime } from '@/components/forms/in-time'
import { planShelf } from './kept-plan'
import { createPlanSaver, type PlanState } from './plan-saver'

/** The plan of an interview in a field that saves it as it is written. */
export function usePlan(interviewId: string, stored: string) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [state, setState] = useState<PlanState>({ kind: 'idle' })
  const [restored, setRestored] = useState(false)
  const [saver] = useState(() =>
    createPlanSaver({
      stored,
      shelf: planShelf(interviewId),
      send: (plan, bases) => inTime(keepPlan({ interviewId, plan, bases })),
      onState: setState,
    }),
  )

  useEffect(() => {
    const element = field.current
    if (!element) return
    const back = saver.start(element.value)
    if (back !== null) {
      element.value = back
      setRestored(true)
    }
    const onHide = () => {
      if (document.visibilityState === 'hidden') saver.flush()
    }
    window.addEventListener('online', saver.retry)
    window.addEventListener('focus', saver.retry)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('online', saver.retry)
      window.removeEventListener('focus', saver.retry)
      document.removeEventListener('visibilitychange', onHide)
      saver.stop()
    }
  }, [saver])

  const takeTheirs = () => {
    planShelf(interviewId).clear()
    window.location.reload()
  }

  return { field, saver, state, restored, takeTheirs }
}
