'use client'

import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { move, undoCorrect, undoMove } from '@/app/(app)/applications/actions'
import { toast } from '@/components/ui/toast'
import type { ActionResult } from '@/lib/actions/result'
import type { Stage } from '@/lib/domain/lifecycle'
import { sayMoved, shortName, type MovableApplication } from './move-words'

const OFFLINE = 'No connection right now. Nothing was moved; try again in a moment.'

/** Says that a move is done, with its undo. */
export function toastMoved(application: MovableApplication, to: Stage): void {
  const message = sayMoved(shortName(application.company), application.stage, to)
  toast({ message, action: undoAction(() => undoMove({ applicationId: application.id, seen: to })) })
}

/** Says that a correction is made, or a move taken back, with its undo. */
export function toastCorrected(message: string, applicationId: string, to: Stage): void {
  toast({ message, action: undoAction(() => undoCorrect({ applicationId, seen: to })) })
}

/** The button of a message that takes back what it says; where that is refused, it says why. */
export function undoAction(takeBack: () => Promise<ActionResult<unknown>>) {
  return {
    label: 'Undo',
    run: async () => {
      const undone = await takeBack()
      if (!undone.ok) toastRefusal(undone)
    },
  }
}

export function toastRefusal(result: Extract<ActionResult<unknown>, { ok: false }>): void {
  const [fieldError] = Object.values(result.fieldErrors).flat()
  toast({ message: result.formError ?? fieldError ?? 'Nothing was changed.', tone: 'problem' })
}

/**
 * Moves an application at once, says so, and offers the undo. Resolves to whether it moved; when it had moved
 * elsewhere in the meantime, the page is read anew so that it shows where.
 */
export function useMove(): (application: MovableApplication, to: Stage) => Promise<boolean> {
  const router = useRouter()
  return useCallback(
    async (application, to) => {
      try {
        const result = await move({ applicationId: application.id, from: application.stage, to })
        if (result.ok) {
          toastMoved(application, to)
          return true
        }
        toastRefusal(result)
        if (result.code === 'conflict' || result.code === 'not-found') router.refresh()
      } catch {
        toast({ message: OFFLINE, tone: 'problem' })
      }
      return false
    },
    [router],
  )
}
