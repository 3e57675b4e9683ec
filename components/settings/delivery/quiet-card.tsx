import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'

type QuietCardProps = {
  quietFrom: string | null
  quietUntil: string | null
  zone: string
  action: FormAction<void>
}

/** When nothing is sent, wherever it goes. */
export function QuietCard({ quietFrom, quietUntil, zone, action }: QuietCardProps) {
  return (
    <Card aria-labelledby="quiet-hours">
      <CardHeader
        id="quiet-hours"
        title="Quiet hours"
        note="What falls due within them is sent when they end. Leave both empty for none."
      />
      <CardBody>
        <ActionForm action={action} doneMessage="Saved." className="max-w-sm">
          <div className="grid grid-cols-2 gap-4">
            <TextField type="time" name="quietFrom" label="From" defaultValue={quietFrom} />
            <TextField type="time" name="quietUntil" label="Until" defaultValue={quietUntil} />
          </div>
          <p className="text-xs text-muted">In your time zone, {zone}</p>
          <div>
            <SubmitButton variant="outline" pendingLabel="Saving…">
              Save
            </SubmitButton>
          </div>
        </ActionForm>
      </CardBody>
    </Card>
  )
}
