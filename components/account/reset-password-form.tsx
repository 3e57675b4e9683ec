import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'
import { NewPasswordField } from './new-password-field'

export function ResetPasswordForm({
  action,
  token,
  email,
}: {
  action: FormAction<void>
  token: string
  email: string
}) {
  return (
    <ActionForm action={action}>
      {/* Tells a password manager whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <input type="hidden" name="token" value={token} />
      <NewPasswordField name="newPassword" label="New password" />
      <SubmitButton pendingLabel="Changing…" className="w-full">
        Change password
      </SubmitButton>
    </ActionForm>
  )
}
