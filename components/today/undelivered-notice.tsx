import { Link } from '@/components/ui/link'
import { retryUndelivered } from '@/app/(app)/reminders/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { sumUp, type UndeliveredView } from '@/components/settings/delivery/undelivered-view'
import { sayCount } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'

/** Says that reminders could not be sent, which are shown here all the same, and tries again. */
export function UndeliveredNotice({ undelivered }: { undelivered: readonly UndeliveredView[] }) {
  if (undelivered.length === 0) return null
  const { count, places } = sumUp(undelivered)
  const where = places.length === 1 ? places[0] : sayCount(places.length, 'place')
  return (
    <ActionForm
      action={retryUndelivered}
      doneMessage="On their way again."
      className="mb-6 flex! flex-wrap items-center justify-between gap-3 rounded-card border bg-wash px-4 py-2 text-small"
    >
      <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
        {`${sayCount(count, 'reminder')} could not be sent to ${where}. What is due is shown here all the same. `}
        <Link href={paths.deliverySettings()} className="text-accent underline">
          See which, and why
        </Link>
      </p>
      <SubmitButton variant="outline" size="small" pendingLabel="Trying…">
        Try again
      </SubmitButton>
    </ActionForm>
  )
}
