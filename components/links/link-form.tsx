import type { ReactNode } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'

/** One button that does what a mail's link offers. It posts: opening the page does nothing. */
export function LinkForm({
  action,
  token,
  children,
  pendingLabel,
  fields = {},
  variant = 'primary',
}: {
  action: FormAction<void>
  token: string
  /** What the button says. */
  children: ReactNode
  pendingLabel: string
  fields?: Record<string, string>
  variant?: 'primary' | 'outline'
}) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pendingLabel={pendingLabel} variant={variant} className="w-full">
        {children}
      </SubmitButton>
    </ActionForm>
  )
}
