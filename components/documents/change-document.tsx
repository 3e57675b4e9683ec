import { changeDocument } from '@/app/(app)/documents/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextArea, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { DialogButton } from '@/components/ui/dialog-button'
import type { DocumentKind } from '@/lib/domain/vocabulary'
import { KIND_OPTIONS } from './document-words'

type ChangeDocumentProps = { document: { id: string; name: string; kind: DocumentKind; notes: string } }

/** What a version is called and what it is; its content stays as it came. */
export function ChangeDocument({ document: { id, name, kind, notes } }: ChangeDocumentProps) {
  return (
    <DialogButton
      button="Edit"
      label={`Edit ${name}`}
      size="small"
      variant="ghost"
      title="Edit this version"
      note="Its content stays as it is. A new file is a new version."
    >
      <ActionForm action={changeDocument} doneMessage="Saved.">
        <input type="hidden" name="documentId" value={id} />
        <TextField name="name" label="Name" required defaultValue={name} autoComplete="off" />
        <SelectField name="kind" label="What it is" required options={KIND_OPTIONS} defaultValue={kind} />
        <TextArea
          name="notes"
          label="Notes"
          defaultValue={notes}
          hint="What is different in this version, and for which roles"
        />
        <FormActions>
          <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
        </FormActions>
      </ActionForm>
    </DialogButton>
  )
}
