import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'
import { ReplanningForm } from './replanning-form'
import type { Replanned } from './say-replanned'

type ReminderTimeCardProps = { reminderTime: string; zone: string; action: FormAction<Replanned> }

/** When what is due on a day turns up on it. */
export function ReminderTimeCard({ reminderTime, zone, action }: ReminderTimeCardProps) {
  return (
    <Card aria-labelledby="reminder-time">
      <CardHeader
        id="reminder-time"
        title="Reminder hour"
        note="When reminders for a whole day turn up. Those of an interview keep to its own hours."
      />
      <CardBody>
        <ReplanningForm action={action} className="max-w-sm">
          <TextField
            type="time"
            name="reminderTime"
            label="Hour"
            defaultValue={reminderTime}
            hint={`In your time zone, ${zone}`}
            required
          />
          <div>
            <SubmitButton variant="outline" pendingLabel="Planning anew…">
              Save
            </SubmitButton>
          </div>
        </ReplanningForm>
      </CardBody>
    </Card>
  )
}
