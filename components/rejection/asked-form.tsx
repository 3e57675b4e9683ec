'use client'

import { recordAsked, recordSecondAsk, undoRecord } from '@/app/(app)/applications/[id]/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField, SelectField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { toast } from '@/components/ui/toast'
import type { Day } from '@/lib/domain/day'
import { PERSON_ROLE_LABELS } from '@/lib/domain/vocabulary'
import type { Contact } from './feedback-view'

type AskedFormProps = {
  rejectionId: string
  today: Day
  people: readonly Contact[]
  contactId: string | null
  /** The second time, or the first. */
  again?: boolean
  /** An honest record of what was sent before the window. */
  alreadySent?: boolean
}

/** Records that it was sent: when, and to whom. */
export function AskedForm({ rejectionId, today, people, contactId, again, alreadySent }: AskedFormProps) {
  const mark = again ? 'second-ask' : 'asked'
  const onSuccess = () =>
    toast({
      message: 'Recorded. Debrief waits with you.',
      action: { label: 'Undo', run: () => undoRecord({ rejectionId, mark }) },
    })
  return (
    <ActionForm action={again ? recordSecondAsk : recordAsked} onSuccess={onSuccess}>
      <input type="hidden" name="rejectionId" value={rejectionId} />
      {alreadySent ? <input type="hidden" name="alreadySent" value="true" /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="day" label="Sent on" required defaultValue={today} max={today} />
        {again ? null : (
          <SelectField
            name="personId"
            label="To"
            empty="Nobody in particular"
            defaultValue={contactId ?? ''}
            options={people.map(({ id, name, role }) => ({
              value: id,
              label: `${name} · ${PERSON_ROLE_LABELS[role].toLowerCase()}`,
            }))}
          />
        )}
      </div>
      <FormActions>
        <SubmitButton pendingLabel="Recording…">Record it</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
