'use client'

import { attach } from '@/app/(app)/documents/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField, SelectField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Day } from '@/lib/domain/day'
import { DOCUMENT_KIND_LABELS, type DocumentKind } from '@/lib/domain/vocabulary'

export type DocumentChoice = { id: string; name: string; kind: DocumentKind }

type AttachFormProps = {
  applicationId: string
  choices: readonly DocumentChoice[]
  sentOn: Day | null
  today: Day
}

/** Takes a version that is there already. */
export function AttachForm({ applicationId, choices, sentOn, today }: AttachFormProps) {
  return (
    <ActionForm action={attach} doneMessage="It stands with this application now.">
      <input type="hidden" name="applicationId" value={applicationId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="documentId"
          label="Version"
          required
          options={choices.map(({ id, name, kind }) => ({
            value: id,
            label: `${name} (${DOCUMENT_KIND_LABELS[kind]})`,
          }))}
        />
        <DateField
          name="sentOn"
          label="Sent on"
          hint="Leave it empty to only keep it here."
          max={today}
          defaultValue={sentOn}
        />
      </div>
      <FormActions>
        <SubmitButton pendingLabel="Attaching…">Attach</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
