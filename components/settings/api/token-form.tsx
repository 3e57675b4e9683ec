'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { SecretOnce } from '@/components/settings/secret-once'
import type { FormAction } from '@/lib/actions/result'
import { TOKEN_SCOPES, type TokenLife } from '@/lib/domain/api-token'
import { SCOPE_LABELS } from './token-words'

const LIVES: { value: TokenLife; label: string }[] = [
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
]

/** Makes a token; it stands below once. */
export function TokenForm({ action }: { action: FormAction<{ token: string }> }) {
  return (
    <ActionForm
      action={action}
      resetOnSuccess
      renderDone={({ token }) => (
        <SecretOnce
          secret={token}
          label="Your new token"
          note="Keep it where your passwords are, and revoke it if somebody else has seen it."
          copyLabel="Copy the token"
        />
      )}
      className="max-w-lg"
    >
      <TextField
        name="name"
        label="Name"
        hint="What will use it, such as “Script on my laptop”."
        autoComplete="off"
        maxLength={60}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="scope"
          label="It may"
          options={TOKEN_SCOPES.map((value) => ({ value, label: SCOPE_LABELS[value] }))}
          defaultValue="READ"
          required
        />
        <SelectField name="life" label="It ends" options={LIVES} defaultValue="90" required />
      </div>
      <div>
        <SubmitButton variant="outline" pendingLabel="Making one…">
          Make a token
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
