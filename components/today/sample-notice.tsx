import { removeSample } from '@/app/(app)/sample/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'

/** Says that this is sample data, and takes it away. */
export function SampleNotice() {
  return (
    <ActionForm
      action={removeSample}
      doneMessage="The sample data is gone. What you logged yourself is still here."
      className="mb-6 flex! flex-wrap items-center justify-between gap-3 rounded-card border bg-wash px-4 py-2 text-small"
    >
      <p>You are looking at sample data, made up for today.</p>
      <SubmitButton variant="outline" size="small" pendingLabel="Removing…">
        Remove sample data
      </SubmitButton>
    </ActionForm>
  )
}
