import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'

export function AddressCard({ email, action }: { email: string; action: FormAction<void> }) {
  return (
    <Card aria-labelledby="address">
      <CardHeader
        id="address"
        title="E-mail address"
        note={`You sign in as ${email}. Changing it signs you out everywhere else; where your reminders go stays as it is.`}
      />
      <CardBody>
        <ActionForm
          action={action}
          className="max-w-sm"
          doneMessage="Your address is changed, and you are signed out everywhere else."
          resetOnSuccess
        >
          <TextField name="email" label="New address" type="email" autoComplete="email" required />
          <TextField
            name="currentPassword"
            label="Current password"
            type="password"
            autoComplete="current-password"
            hint="So that nobody else can do this for you."
            required
          />
          <div>
            <SubmitButton pendingLabel="Changing…">Change address</SubmitButton>
          </div>
        </ActionForm>
      </CardBody>
    </Card>
  )
}
