'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DateField, NumberField, SelectField, TextArea, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { KeptDraft } from '@/components/forms/kept-draft'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/actions/result'
import { DURATION_MINUTES } from '@/lib/domain/interview-time'
import type { InterviewFormat, InterviewKind } from '@/lib/domain/vocabulary'
import { FORMAT_OPTIONS, KIND_OPTIONS } from './interview-words'
import { InterviewerPicker } from './interviewer-picker'
import type { PickedPerson } from './person-combobox'

export type InterviewFormValues = {
  kind: InterviewKind | null
  format: InterviewFormat
  day: string | null
  time: string | null
  zone: string
  durationMinutes: number
  place: string | null
  link: string | null
  notes: string
}

type InterviewFormProps = {
  action: FormAction<void>
  /** The interview's id: of a new one it is made with the page, so that two sends are one interview. */
  id: string
  /** Of a new one. */
  applicationId?: string
  values: InterviewFormValues
  /** IANA zones to choose from. */
  zones: readonly string[]
  /** The application's people, and who is an interviewer already. */
  people: readonly (PickedPerson & { chosen: boolean })[]
  /** Others who will be there, known by name only. */
  newNames?: readonly string[]
  cancelHref: string
  submit: string
  /** Under this name, what is typed survives the way back. Not where another source has filled the fields. */
  keepAs?: string
}

const MINUTES = ['15', '30', '45', '60', '90', '120', '180', '240']

/** When, where and with whom: for scheduling a round, for changing one, and for logging one that was held. */
export function InterviewForm({
  action,
  id,
  applicationId,
  values,
  zones,
  people,
  newNames,
  cancelHref,
  submit,
  keepAs,
}: InterviewFormProps) {
  return (
    <ActionForm action={action} className="max-w-2xl gap-6">
      {keepAs ? <KeptDraft name={keepAs} /> : null}
      <input type="hidden" name="id" value={id} />
      {applicationId ? <input type="hidden" name="applicationId" value={applicationId} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="kind"
          label="Kind"
          required
          empty={values.kind === null ? 'Choose a kind' : undefined}
          options={KIND_OPTIONS}
          defaultValue={values.kind}
        />
        <SelectField
          name="format"
          label="How you meet"
          required
          options={FORMAT_OPTIONS}
          defaultValue={values.format}
        />
      </div>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_7rem]">
        <DateField
          name="day"
          label="Day"
          required
          defaultValue={values.day}
          className="max-sm:col-span-2"
          hint={applicationId ? 'A day that is past logs a round you had' : undefined}
        />
        <TextField name="time" label="Start" type="time" required defaultValue={values.time} />
        <TextFieldMinutes defaultValue={values.durationMinutes} />
        <TextField
          name="zone"
          label="Time zone"
          required
          defaultValue={values.zone}
          suggestions={zones}
          autoComplete="off"
          spellCheck={false}
          className="col-span-full"
          hint="The zone of the day and start above. Type a city to find another one."
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="link"
          label="Link"
          type="url"
          placeholder="https://"
          defaultValue={values.link}
          hint="Of the call or the task"
        />
        <TextField
          name="place"
          label="Place or number"
          defaultValue={values.place}
          hint="An address, a phone"
        />
      </div>
      <InterviewerPicker people={people} newNames={newNames} />
      <TextArea
        name="notes"
        label="Notes"
        defaultValue={values.notes}
        hint="What they wrote in the invitation, how to get there"
      />
      {applicationId ? (
        <TextArea
          name="plan"
          label="Your plan"
          hint="What you want to say and ask. It can wait: there is room for it until the interview begins."
        />
      ) : null}
      <FormActions>
        <SubmitButton pendingLabel="Saving…">{submit}</SubmitButton>
        <ButtonLink href={cancelHref} variant="ghost">
          Cancel
        </ButtonLink>
      </FormActions>
    </ActionForm>
  )
}

function TextFieldMinutes({ defaultValue }: { defaultValue: number }) {
  return (
    <>
      <NumberField
        name="durationMinutes"
        label="Minutes"
        required
        defaultValue={defaultValue}
        list="interview-minutes"
        placeholder={`${DURATION_MINUTES.min}–${DURATION_MINUTES.max}`}
      />
      <datalist id="interview-minutes">
        {MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes}
          </option>
        ))}
      </datalist>
    </>
  )
}
