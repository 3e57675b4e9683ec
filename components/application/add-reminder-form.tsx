import { addReminder } from '@/app/(app)/reminders/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField, NumberField, SelectField, TextField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Day } from '@/lib/domain/day'

type AddReminderFormProps = {
  applicationId: string
  /** What it begins with. */
  day: Day
  time: string
}

const UNITS = [
  { value: 'DAY', label: 'Every so many days' },
  { value: 'WEEK', label: 'Every so many weeks' },
  { value: 'MONTH', label: 'Every so many months' },
]

/** A reminder of one's own, once or again and again. */
export function AddReminderForm({ applicationId, day, time }: AddReminderFormProps) {
  return (
    <ActionForm action={addReminder} doneMessage="You will be reminded.">
      <input type="hidden" name="applicationId" value={applicationId} />
      <TextField name="title" label="What to do" required placeholder="Send the work samples" />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="day" label="Day" required defaultValue={day} />
        <TextField name="time" label="Time" type="time" required defaultValue={time} />
        <SelectField name="repeatUnit" label="Repeat" empty="Once" options={UNITS} />
        <NumberField name="repeatEvery" label="How many of them" defaultValue={1} required />
      </div>
      <FormActions>
        <SubmitButton pendingLabel="Adding…">Remind me</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
