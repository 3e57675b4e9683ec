import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/result'

export function ProfileCard({ name, action }: { name: string; action: FormAction<void> }) {
  return (
    <Card aria-labelledby="profile">
      <CardHeader
        id="profile"
        title="Profile"
        note="Your name stands under the letters that you draft here."
      />
      <CardBody>
        <ActionForm action={action} className="max-w-sm" doneMessage="Your name is saved.">
          <TextField name="name" label="Name" autoComplete="name" defaultValue={name} required />
          <div>
            <SubmitButton variant="outline" pendingLabel="Saving…">
              Save
            </SubmitButton>
          </div>
        </ActionForm>
      </CardBody>
    </Card>
  )
}
