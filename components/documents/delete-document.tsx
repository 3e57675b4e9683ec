import { removeDocument } from '@/app/(app)/documents/actions'
import { CancelButton } from '@/components/applications/cancel-button'
import { shortName } from '@/components/applications/move-words'
import { ActionForm } from '@/components/forms/action-form'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonStyle } from '@/components/ui/button-style'
import { DialogButton } from '@/components/ui/dialog-button'
import { sayCount } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

type DeleteDocumentProps = {
  document: { id: string; name: string; attached: number; places: readonly { company: string }[] }
}

/** Asks first, because a file that is gone cannot be brought back, and says where it will be missing. */
export function DeleteDocument({ document: { id, name, attached, places } }: DeleteDocumentProps) {
  const short = shortName(name)
  return (
    <DialogButton
      button="Delete…"
      label={`Delete ${short}…`}
      size="small"
      variant="ghost"
      title={`Delete ${short}`}
      note="The file is gone then. This cannot be undone."
    >
      <ActionForm action={removeDocument} doneMessage={`${short} is deleted.`}>
        <input type="hidden" name="documentId" value={id} />
        <p className="wrap-anywhere">{sayWhere(attached, places)}</p>
        <FormActions>
          <SubmitButton variant="danger" pendingLabel="Deleting…">
            Delete it
          </SubmitButton>
          <CancelButton>Keep it</CancelButton>
          <a href={paths.documentFile(id)} className={buttonStyle('ghost', 'medium')}>
            Download it first
          </a>
        </FormActions>
      </ActionForm>
    </DialogButton>
  )
}

function sayWhere(attached: number, places: readonly { company: string }[]): string {
  if (attached === 0) return 'It stands with no application.'
  const names = places.map(({ company }) => shortName(company)).join(', ')
  const more = attached > places.length ? ` and ${attached - places.length} more` : ''
  return `It stands with ${sayCount(attached, 'application')}: ${names}${more}. They stay, but no longer say that you sent it, and Insights forgets how it fared.`
}
