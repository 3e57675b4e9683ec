import { addReminder, changeReminder } from '@/app/(app)/reminders/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField, NumberField, SelectField, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Day } from '@/lib/domain/day'

/** A reminder that the person has set, as a form changes it. */
export type OwnReminder = {
  id: string
  title: string
  day: Day
  time: string
  repeatUnit: string | null
  repeatEvery: number | null
}

const UNITS = [
  { value: 'DAY', label: 'By the day' },
  { value: 'WEEK', label: 'By the week' },
  { value: 'MONTH', label: 'By the month' },
]

/** A reminder of one's own, once or again and again. It begins with `day` and `time`. */
export function AddReminderForm({ applicationId, ...start }: AddReminderFormProps) {
  return (
    <ActionForm action={addReminder} doneMessage="You will be reminded.">
      {applicationId ? <input type="hidden" name="applicationId" value={applicationId} /> : null}
      <ReminderFields {...start} />
      <FormActions>
        <SubmitButton pendingLabel="Adding…">Remind me</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

type AddReminderFormProps = { applicationId: string | null; day: Day; time: string }

export function ChangeReminderForm({ reminder }: { reminder: OwnReminder }) {
  return (
    <ActionForm action={changeReminder} doneMessage="Changed.">
      <input type="hidden" name="id" value={reminder.id} />
      <ReminderFields {...reminder} />
      <FormActions>
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

type ReminderFieldsProps = Pick<OwnReminder, 'day' | 'time'> & Partial<OwnReminder>

function ReminderFields({ title, day, time, repeatUnit, repeatEvery }: ReminderFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="What to do"
        required
        placeholder="Send the work samples"
        defaultValue={title}
      />
      <div className="group/repeat grid gap-4 sm:grid-cols-2">
        <DateField name="day" label="Day" required defaultValue={day} />
        <TextField name="time" label="Time" type="time" required defaultValue={time} />
        <SelectField
          name="repeatUnit"
          label="Repeat"
          empty="Once"
          options={UNITS}
          defaultValue={repeatUnit}
        />
        <NumberField
          name="repeatEvery"
          label="Every how many"
          hint="2: every second one"
          defaultValue={repeatEvery ?? 1}
          required
          className="group-has-[option[value='']:checked]/repeat:hidden"
        />
      </div>
    </>
  )
}
