import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'

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
      <TextField
        name="newPassword"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="At least 8 characters. A few words in a row are easy to remember."
        required
      />
      <SubmitButton pendingLabel="Changing…" className="w-full">
        Change password
      </SubmitButton>
    </ActionForm>
  )
}
