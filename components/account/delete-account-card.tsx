import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonStyle } from '@/components/ui/button-style'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'

type DeleteAccountCardProps = { action: FormAction<void>; exportHref: string }

/** First the way to take everything along, then the password, and it is gone. */
export function DeleteAccountCard({ action, exportHref }: DeleteAccountCardProps) {
  return (
    <Card aria-labelledby="delete-account">
      <CardHeader
        id="delete-account"
        title="Delete account"
        note="Everything you wrote here goes with it, at once and for good. Take a copy first."
      />
      <CardBody className="grid gap-4">
        <div>
          <a href={exportHref} download className={buttonStyle('outline', 'medium')}>
            Download all my data
          </a>
        </div>
        <ActionForm action={action} className="max-w-sm">
          <TextField
            name="password"
            label="Your password"
            type="password"
            autoComplete="current-password"
            hint="So that nobody else can do this for you."
            required
          />
          <div>
            <SubmitButton variant="danger" pendingLabel="Deleting…">
              Delete my account and everything in it
            </SubmitButton>
          </div>
        </ActionForm>
      </CardBody>
    </Card>
  )
}
