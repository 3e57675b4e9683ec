import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'
import { WEBHOOK_PRESETS } from '@/lib/schemas/destination'
import { PRESET_LABELS, type DestinationView } from './destination-view'

type ChangeFormProps = {
  destination: DestinationView
  reminderTime: string
  action: FormAction<void>
}

/** How often a place is written to; of a webhook also its name and what it understands. */
export function ChangeForm({ destination, reminderTime, action }: ChangeFormProps) {
  const { id, kind, daily, label, preset } = destination
  return (
    <ActionForm action={action} doneMessage="Saved." className="max-w-sm">
      <input type="hidden" name="id" value={id} />
      <SelectField
        name="daily"
        label="How often"
        required
        defaultValue={daily ? 'daily' : 'each'}
        options={[
          { value: 'each', label: 'One message for each reminder' },
          { value: 'daily', label: `One message a day, at ${reminderTime}` },
        ]}
      />
      {kind === 'WEBHOOK' ? (
        <>
          <SelectField
            name="preset"
            label="What listens there"
            required
            defaultValue={preset}
            options={WEBHOOK_PRESETS.map((value) => ({ value, label: PRESET_LABELS[value] }))}
          />
          <TextField name="label" label="Name" autoComplete="off" defaultValue={label} />
        </>
      ) : null}
      <div>
        <SubmitButton variant="outline" pendingLabel="Saving…">
          Save
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
