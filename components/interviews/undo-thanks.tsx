'use client'

import { useTransition } from 'react'
import { undoThanks } from '@/app/(app)/interviews/actions'
import { Button } from '@/components/ui/button'
import { toast, toastRefusal } from '@/components/ui/toast'

/** For a thank-you that was not sent after all. */
export function UndoThanks({ interviewId, personId }: { interviewId: string; personId: string | null }) {
  const [pending, startTransition] = useTransition()
  const undo = () =>
    startTransition(async () => {
      try {
        const answer = await undoThanks({ interviewId, personId })
        if (!answer.ok) toastRefusal(answer)
      } catch {
        toast({ message: 'No connection right now. Try again in a moment.', tone: 'problem' })
      }
    })
  return (
    <Button
      size="small"
      variant="ghost"
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : undo}
    >
      Not sent after all
    </Button>
  )
}
