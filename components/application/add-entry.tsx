import { addNoteAction, logContactAction } from '@/app/(app)/applications/[id]/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField, SelectField, TextArea } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Day } from '@/lib/domain/day'
import { CHANNELS, CHANNEL_LABELS } from '@/lib/domain/vocabulary'

type AddEntryProps = {
  applicationId: string
  today: Day
  people: readonly { id: string; name: string }[]
}

const CHANNEL_OPTIONS = CHANNELS.map((value) => ({ value, label: upperFirst(CHANNEL_LABELS[value]) }))

/** The two lines a person writes on the timeline by hand: a note, and a contact that ends a silence. */
export function AddEntry({ applicationId, today, people }: AddEntryProps) {
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1 px-4 pt-1 *:has-[details[open]]:basis-full">
      <div>
        <Disclosure summary="Add a note">
          <ActionForm action={addNoteAction} resetOnSuccess doneMessage="Noted.">
            <input type="hidden" name="applicationId" value={applicationId} />
            <TextArea name="text" label="Note" hint="Markdown works: **bold**, - lists, links" required />
            <DateField name="day" label="Day" defaultValue={today} max={today} className="sm:max-w-48" />
            <FormActions>
              <SubmitButton pendingLabel="Adding…">Add note</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      </div>
      <div>
        <Disclosure summary="Log a contact">
          <ActionForm
            action={logContactAction}
            resetOnSuccess
            doneMessage="Logged. The silence counts from there."
          >
            <input type="hidden" name="applicationId" value={applicationId} />
            <div className="grid gap-4 sm:grid-cols-3">
              <SelectField name="channel" label="How" options={CHANNEL_OPTIONS} empty="Not said" />
              <SelectField
                name="personId"
                label="With"
                options={people.map(({ id, name }) => ({ value: id, label: name }))}
                empty="Nobody in particular"
              />
              <DateField name="day" label="Day" defaultValue={today} max={today} required />
            </div>
            <TextArea name="text" label="What was said" />
            <FormActions>
              <SubmitButton pendingLabel="Logging…">Log contact</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      </div>
    </div>
  )
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
