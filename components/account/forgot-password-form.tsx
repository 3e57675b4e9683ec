import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'

export function ForgotPasswordForm({ action }: { action: FormAction<void> }) {
  return (
    <ActionForm action={action}>
      <TextField name="email" label="E-mail" type="email" autoComplete="username" required />
      <SubmitButton pendingLabel="Sending…" className="w-full">
        Send the link
      </SubmitButton>
    </ActionForm>
  )
}
