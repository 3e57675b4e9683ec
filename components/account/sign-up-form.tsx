import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'
import { BrowserZone } from './browser-zone'
import { NewPasswordField } from './new-password-field'

export function SignUpForm({ action, next }: { action: FormAction<void>; next: string }) {
  return (
    <ActionForm action={action}>
      <TextField name="name" label="Name" autoComplete="name" required />
      <TextField name="email" label="E-mail" type="email" autoComplete="username" required />
      <NewPasswordField name="password" label="Password" />
      <BrowserZone name="zone" />
      <input type="hidden" name="next" value={next} />
      <SubmitButton pendingLabel="Making your account…" className="w-full">
        Make an account
      </SubmitButton>
    </ActionForm>
  )
}
