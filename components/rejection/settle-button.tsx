'use client'

import { settle, undoRecord } from '@/app/(app)/applications/[id]/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { toast } from '@/components/ui/toast'

/** Lets it rest: no feedback given is a normal end. */
export function SettleButton({ rejectionId }: { rejectionId: string }) {
  const onSuccess = () =>
    toast({
      message: 'No feedback given. That is a normal end.',
      action: { label: 'Undo', run: () => undoRecord({ rejectionId, mark: 'settled' }) },
    })
  return (
    <ActionForm action={settle} onSuccess={onSuccess} className="contents">
      <input type="hidden" name="rejectionId" value={rejectionId} />
      <SubmitButton variant="outline">No feedback given</SubmitButton>
    </ActionForm>
  )
}
