'use client'

import { CancelButton } from '@/components/applications/cancel-button'
import { ActionForm } from '@/components/forms/action-form'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { DialogButton } from '@/components/ui/dialog-button'
import { toast } from '@/components/ui/toast'
import type { FormAction } from '@/lib/actions/result'
import type { UndoneImport } from '@/lib/domain/import/look'
import { sayCount, sayList, sayNumber, upperFirst } from '@/lib/domain/wording'

type UndoImportProps = {
  id: string
  name: string
  added: number
  updated: number
  undo: FormAction<UndoneImport>
}

/** Asks first, because what is taken back cannot be brought back, then says what became of it. */
export function UndoImport({ id, name, added, updated, undo }: UndoImportProps) {
  return (
    <DialogButton
      button="Take it back…"
      label={`Take ${name} back…`}
      size="small"
      title="Take this import back"
      note="This cannot be undone."
    >
      <ActionForm action={undo} onSuccess={(undone) => toast({ message: sayUndone(undone) })}>
        <input type="hidden" name="id" value={id} />
        <p>{sayWhat(added, updated)} What you have changed since stays as it is.</p>
        <FormActions>
          <SubmitButton variant="danger" pendingLabel="Taking it back…">
            Take it back
          </SubmitButton>
          <CancelButton>Keep it</CancelButton>
        </FormActions>
      </ActionForm>
    </DialogButton>
  )
}

function sayWhat(added: number, updated: number): string {
  const parts = [
    ...(added > 0 ? [`${sayCount(added, 'application')} that it added will be removed`] : []),
    ...(updated > 0 ? [`what it filled in at ${sayCount(updated, 'application')} will be emptied`] : []),
  ]
  return `${upperFirst(sayList(parts))}.`
}

function sayUndone({ removed, kept, emptied }: UndoneImport): string {
  const parts = [
    `${sayCount(removed, 'application')} taken back`,
    ...(emptied > 0 ? [`${sayNumber(emptied)} emptied again`] : []),
    ...(kept > 0 ? [`${sayNumber(kept)} left, because you have changed them since`] : []),
  ]
  return `${sayList(parts)}.`
}
