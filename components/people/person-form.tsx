'use client'

import { ActionForm } from '@/components/forms/action-form'
import { TextArea, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'
import type { PersonDetails } from '@/lib/schemas/person'

type PersonFormProps = {
  action: FormAction<void>
  /** Of somebody known. */
  person?: PersonDetails & { id: string }
  submit: string
  doneMessage?: string
}

/** What is known of somebody; a name is enough. */
export function PersonForm({ action, person, submit, doneMessage }: PersonFormProps) {
  return (
    <ActionForm action={action} doneMessage={doneMessage}>
      {person ? <input type="hidden" name="id" value={person.id} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="name"
          label="Name"
          required
          autoComplete="off"
          defaultValue={person?.name}
          className="sm:col-span-2"
        />
        <TextField
          name="title"
          label="Title"
          autoComplete="off"
          placeholder="Head of Data"
          defaultValue={person?.title}
        />
        <TextField name="company" label="Company" autoComplete="off" defaultValue={person?.company} />
        <TextField name="email" label="E-mail" type="email" autoComplete="off" defaultValue={person?.email} />
        <TextField name="phone" label="Phone" type="tel" autoComplete="off" defaultValue={person?.phone} />
        <TextField
          name="link"
          label="Link"
          type="url"
          autoComplete="off"
          placeholder="https://"
          defaultValue={person?.link}
          className="sm:col-span-2"
        />
        <TextArea
          name="sharedGround"
          label="What you share"
          hint="A school, an employer, a friend, a city"
          defaultValue={person?.sharedGround}
          className="sm:col-span-2"
        />
        <TextArea name="notes" label="Notes" defaultValue={person?.notes} className="sm:col-span-2" />
      </div>
      <FormActions>
        <SubmitButton pendingLabel="Saving…">{submit}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
