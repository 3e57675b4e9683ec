import { CancelButton } from '@/components/applications/cancel-button'
import { shortName } from '@/components/applications/move-words'
import { DialogButton } from '@/components/ui/dialog-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Day } from '@/lib/domain/day'
import { AskedForm } from './asked-form'
import type { FeedbackView } from './feedback-view'

type SentButtonProps = { view: FeedbackView; today: Day; again?: boolean }

/** "I have sent it". Before the window it says why to wait; who wrote anyway can still say so. */
export function SentButton({ view, today, again }: SentButtonProps) {
  const { rejection, people, contact, waitReason, company } = view
  const form = { rejectionId: rejection.id, today, people, contactId: contact?.id ?? null, again }
  if (waitReason === null) {
    return (
      <DialogButton
        button="I have sent it"
        title={`You wrote to ${shortName(company)}`}
        variant="outline-accent"
      >
        <AskedForm {...form} />
      </DialogButton>
    )
  }
  return (
    <DialogButton button="I have sent it" title="Better wait a little" variant="outline">
      <div className="grid gap-4">
        <p>{waitReason}</p>
        <div>
          <CancelButton variant="primary">Back to the draft</CancelButton>
        </div>
        <Disclosure summary="I wrote already">
          <p className="pb-3 text-small text-muted">
            That happens, and it is fine. Record it as it was, and the reminder to ask ends.
          </p>
          <AskedForm {...form} alreadySent />
        </Disclosure>
      </div>
    </DialogButton>
  )
}
