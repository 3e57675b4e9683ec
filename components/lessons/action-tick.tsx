'use client'

import { useOptimistic, useTransition, type ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { toast } from '@/components/ui/toast'
import type { ActionResult } from '@/lib/actions/result'

export type TickCall = (input: { id: string; done: boolean }) => Promise<ActionResult<unknown>>

type ActionTickProps = { id: string; done: boolean; tick: TickCall; children: ReactNode }

/** The action of a lesson, to be ticked off where it stands. */
export function ActionTick({ id, done, tick, children }: ActionTickProps) {
  const [, startTransition] = useTransition()
  const [isDone, setIsDone] = useOptimistic(done)
  const onChange = (next: boolean) =>
    startTransition(async () => {
      setIsDone(next)
      const result = await tick({ id, done: next }).catch(() => null)
      if (result?.ok) return
      toast({
        message: result?.formError ?? 'No connection right now. Try again in a moment.',
        tone: 'problem',
      })
    })
  return (
    <Checkbox checked={isDone} onChange={(event) => onChange(event.currentTarget.checked)} className="mt-1">
      <span className="sr-only">Done: </span>
      {children}
    </Checkbox>
  )
}
