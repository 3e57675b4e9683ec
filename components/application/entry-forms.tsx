import { addNoteAction, logContactAction } from '@/app/(app)/applications/[id]/actions'
import { ActionForm } from '@/components/forms/action-form'
import { ChannelField } from '@/components/forms/channel-field'
import { DateField, SelectField, TextArea } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Day } from '@/lib/domain/day'
import type { Channel } from '@/lib/domain/vocabulary'

type EntryStart = { text?: string; day?: Day }

type NoteFormProps = { applicationId: string; today: Day; start?: EntryStart; onDone?: () => void }

/** A line on the timeline in the person's own words. `start` is what the fields begin with. */
export function NoteForm({ applicationId, today, start, onDone }: NoteFormProps) {
  return (
    <ActionForm action={addNoteAction} resetOnSuccess doneMessage="Noted." onSuccess={onDone}>
      <input type="hidden" name="applicationId" value={applicationId} />
      <TextArea
        name="text"
        label="Note"
        hint="Markdown works: **bold**, - lists, links"
        required
        defaultValue={start?.text}
      />
      <DateField
        name="day"
        label="Day"
        defaultValue={start?.day ?? today}
        max={today}
        className="sm:max-w-48"
      />
      <FormActions>
        <SubmitButton pendingLabel="Adding…">Add note</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

type ContactFormProps = {
  applicationId: string
  today: Day
  people: readonly { id: string; name: string }[]
  start?: EntryStart & { channel?: Channel; personId?: string | null }
  onDone?: () => void
}

/** That one was in contact: it ends a silence. */
export function ContactForm({ applicationId, today, people, start, onDone }: ContactFormProps) {
  return (
    <ActionForm
      action={logContactAction}
      resetOnSuccess
      doneMessage="Logged. The silence counts from there."
      onSuccess={onDone}
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <div className="grid gap-4 sm:grid-cols-3">
        <ChannelField label="How" defaultValue={start?.channel} />
        <SelectField
          name="personId"
          label="With"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          empty="Nobody in particular"
          defaultValue={start?.personId}
        />
        <DateField name="day" label="Day" defaultValue={start?.day ?? today} max={today} required />
      </div>
      <TextArea name="text" label="What was said" defaultValue={start?.text} />
      <FormActions>
        <SubmitButton pendingLabel="Logging…">Log contact</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
