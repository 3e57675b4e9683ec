'use client'

import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { move, undoCorrect, undoMove } from '@/app/(app)/applications/actions'
import { toast, toastRefusal } from '@/components/ui/toast'
import type { Stage } from '@/lib/domain/lifecycle'
import { sayMoved, shortName, type MovableApplication } from './move-words'

const OFFLINE = 'No connection right now. Nothing was moved; try again in a moment.'

/** Says that a move is done, with its undo. */
export function toastMoved(application: MovableApplication, to: Stage): void {
  const message = sayMoved(shortName(application.company), application.stage, to)
  toast({
    message,
    action: { label: 'Undo', run: () => undoMove({ applicationId: application.id, seen: to }) },
  })
}

/** Says that a correction is made, or a move taken back, with its undo. */
export function toastCorrected(message: string, applicationId: string, to: Stage): void {
  toast({ message, action: { label: 'Undo', run: () => undoCorrect({ applicationId, seen: to }) } })
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
