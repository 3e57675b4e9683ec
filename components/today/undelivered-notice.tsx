import { retryUndelivered } from '@/app/(app)/reminders/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { sayCount } from '@/lib/domain/wording'

interface UndeliveredNoticeProps {
  count: number
  /** Where they could not be sent, such as "ana@example.org"; each once. */
  places: readonly string[]
  /** What the other side said last, as a sentence. */
  problem: string | null
}

/** Says that reminders could not be sent for a day, which are shown here all the same, and tries again. */
export function UndeliveredNotice({ count, places, problem }: UndeliveredNoticeProps) {
  if (count === 0) return null
  const where = places.length === 1 ? places[0] : sayCount(places.length, 'place')
  return (
    <ActionForm
      action={retryUndelivered}
      doneMessage="On their way again."
      className="mb-6 flex! flex-wrap items-center justify-between gap-3 rounded-card border bg-wash px-4 py-2 text-small"
    >
      <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
        {`${sayCount(count, 'reminder')} could not be sent to ${where}. ${problem ?? ''} What is due is shown here all the same.`}
      </p>
      <SubmitButton variant="outline" size="small" pendingLabel="Trying…">
        Try again
      </SubmitButton>
    </ActionForm>
  )
}
