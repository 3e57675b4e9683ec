import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'
import { timeIn, type Instant } from '@/lib/domain/day'
import { listZones } from '@/lib/domain/zones'
import { ReplanningForm } from './replanning-form'
import type { Replanned } from './say-replanned'

type ZoneCardProps = { zone: string; now: Instant; action: FormAction<Replanned> }

/** Where the person is: what counts as today, and when a morning is. */
export function ZoneCard({ zone, now, action }: ZoneCardProps) {
  return (
    <Card aria-labelledby="zone">
      <CardHeader
        id="zone"
        title="Time zone"
        note="It decides what today is, and when your reminders come."
      />
      <CardBody>
        {/* Whatever way it was typed, the field then says its name. */}
        <ReplanningForm action={action} resetOnSuccess className="max-w-sm">
          <TextField
            name="zone"
            label="Time zone"
            defaultValue={zone}
            suggestions={listZones()}
            autoComplete="off"
            spellCheck={false}
            hint={`It is ${timeIn(now, zone)} there now. Type a city to search.`}
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
