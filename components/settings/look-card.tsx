import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ThemePicker } from '@/components/ui/theme-picker'
import type { FormAction } from '@/lib/actions/result'

type LookCardProps = { singleKeys: boolean; action: FormAction<void> }

/** The theme, kept in this browser, and the keys, kept with the person. */
export function LookCard({ singleKeys, action }: LookCardProps) {
  return (
    <Card aria-labelledby="look">
      <CardHeader id="look" title="Look and keys" />
      <CardBody className="grid gap-4">
        <div className="grid justify-items-start gap-1">
          <p className="text-small font-medium">Theme</p>
          <ThemePicker />
          <p className="text-xs text-muted">For this browser, at once.</p>
        </div>
        <ActionForm action={action} doneMessage="Saved." className="border-t border-line pt-4">
          <CheckboxField
            name="singleKeys"
            label="Single-key shortcuts"
            defaultChecked={singleKeys}
            hint="Such as N to log an application and / to search. Switch them off if they get in the way of speech input."
          />
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
