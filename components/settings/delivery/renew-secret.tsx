'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/actions/result'
import { WebhookSecret } from './webhook-secret'

/** For a secret that was lost, or seen by somebody else. */
export function RenewSecret({ id, action }: { id: string; action: FormAction<{ secret: string }> }) {
  return (
    <ActionForm
      action={action}
      renderDone={({ secret }) => <WebhookSecret secret={secret} />}
      className="max-w-lg border-t border-line pt-4"
    >
      <input type="hidden" name="id" value={id} />
      <p className="text-small text-muted">
        A new secret ends the old one: the program that checks it needs the new one.
      </p>
      <div>
        <SubmitButton variant="outline" size="small" pendingLabel="Making one…">
          Make a new secret
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
