import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'
import { NewPasswordField } from './new-password-field'

export function PasswordCard({ email, action }: { email: string; action: FormAction<void> }) {
  return (
    <Card aria-labelledby="password">
      <CardHeader id="password" title="Password" note="Changing it signs you out everywhere else." />
      <CardBody>
        <ActionForm
          action={action}
          className="max-w-sm"
          doneMessage="Your password is changed, and you are signed out everywhere else."
          resetOnSuccess
        >
          {/* Tells a password manager whose password this is. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <TextField
            name="currentPassword"
            label="Current password"
            type="password"
            autoComplete="current-password"
            required
          />
          <NewPasswordField name="newPassword" label="New password" />
          <div>
            <SubmitButton pendingLabel="Changing…">Change password</SubmitButton>
          </div>
        </ActionForm>
      </CardBody>
    </Card>
  )
}
