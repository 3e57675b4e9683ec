'use client'

import { useRef, type ReactNode } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { toast } from '@/components/ui/toast'
import type { ActionResult, FormAction } from '@/lib/actions/result'
import { ReplanningForm } from './replanning-form'
import { sayReplanned, type Replanned } from './say-replanned'

export type RulesFormActions = {
  saveAction: FormAction<Replanned>
  resetAction: FormAction<Replanned & { stored: string }>
  /** Undoes a reset with what that gave back. */
  restoreAction: (input: { stored: string }) => Promise<ActionResult<Replanned>>
}

type RulesFormProps = RulesFormActions & { children: ReactNode }

/** Saves all rules together, or puts all back to their defaults, which can be undone. */
export function RulesForm({ saveAction, resetAction, restoreAction, children }: RulesFormProps) {
  const box = useRef<HTMLDivElement>(null)
  // Fields that nobody has touched since follow what the server sends; those that were typed in would not.
  const renew = () => box.current?.querySelector('form')?.reset()

  const onReset = ({ stored, ...replanned }: Replanned & { stored: string }) => {
    renew()
    const run = async () => {
      const result = await restoreAction({ stored })
      if (!result.ok) return result
      renew()
      toast({ message: sayReplanned(result.data) })
    }
    toast({ message: sayReplanned(replanned), action: { label: 'Undo', run } })
  }

  return (
    <div ref={box}>
      <ReplanningForm action={saveAction}>
        {children}
        {/* Within reach wherever one is in the list; on a phone above the bar at its foot. */}
        <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] -mx-4 border-t border-line bg-card px-4 py-3 md:bottom-0">
          <SubmitButton pendingLabel="Planning anew…">Save the rules</SubmitButton>
        </div>
      </ReplanningForm>
      <ActionForm action={resetAction} onSuccess={onReset} className="pt-1">
        <div>
          <SubmitButton variant="outline" pendingLabel="Planning anew…">
            Back to the defaults
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}
