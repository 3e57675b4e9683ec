'use client'

import { recordAnswer, undoRecord } from '@/app/(app)/applications/[id]/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField, TextArea } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { toast } from '@/components/ui/toast'
import type { Day } from '@/lib/domain/day'

type AnswerFormProps = {
  rejectionId: string
  today: Day
  /** When words that were recorded are changed. */
  answeredOn: Day | null
  feedback: string
}

/** What they said, word for word: it stands beside the own assessment in the review. */
export function AnswerForm({ rejectionId, today, answeredOn, feedback }: AnswerFormProps) {
  const onSuccess = () =>
    toast({
      message: 'Kept. It stands in the review too.',
      action:
        answeredOn === null
          ? { label: 'Undo', run: () => undoRecord({ rejectionId, mark: 'answered' }) }
          : undefined,
    })
  return (
    <ActionForm action={recordAnswer} onSuccess={onSuccess}>
      <input type="hidden" name="rejectionId" value={rejectionId} />
      <TextArea
        name="feedback"
        label="What they said"
        hint="In their words, as well as you can"
        required
        rows={5}
        defaultValue={feedback}
      />
      <DateField
        name="day"
        label="Received on"
        required
        defaultValue={answeredOn ?? today}
        max={today}
        className="sm:max-w-48"
      />
      <FormActions>
        <SubmitButton pendingLabel="Keeping…">Keep it</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
