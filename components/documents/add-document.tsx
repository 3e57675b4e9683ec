import { DialogButton } from '@/components/ui/dialog-button'
import type { Day } from '@/lib/domain/day'
import { AttachForm, type DocumentChoice } from './attach-form'
import { UploadForm } from './upload-form'

type AddDocumentProps = {
  applicationId: string
  choices: readonly DocumentChoice[]
  sentOn: Day | null
  today: Day
}

/** A version that is there already, or a new file. */
export function AddDocument({ applicationId, choices, sentOn, today }: AddDocumentProps) {
  return (
    <DialogButton
      button="Add"
      label="Add a document"
      title="Add a document"
      variant="ghost"
      size="small"
      className="-my-1.5 -mr-2.5 text-accent!"
    >
      <div className="grid gap-6">
        {choices.length > 0 ? (
          <section aria-labelledby="attach-title" className="grid gap-3 border-b pb-6">
            <h3 id="attach-title" className="font-semibold">
              A version you have
            </h3>
            <AttachForm {...{ applicationId, choices, sentOn, today }} />
          </section>
        ) : null}
        <section aria-labelledby="upload-title" className="grid gap-3">
          <h3 id="upload-title" className="font-semibold">
            A new file
          </h3>
          <UploadForm to={{ applicationId, sentOn, today }} />
        </section>
      </div>
    </DialogButton>
  )
}
