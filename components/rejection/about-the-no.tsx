import { Link } from '@/components/ui/link'
import { addRejectionWords } from '@/app/(app)/applications/[id]/actions'
import { ActionForm } from '@/components/forms/action-form'
import { ChannelField } from '@/components/forms/channel-field'
import { TextArea } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { DialogButton } from '@/components/ui/dialog-button'
import { DayStamp } from '@/components/ui/timestamp'
import type { Day } from '@/lib/domain/day'
import { sayChannel } from '@/lib/domain/contact-words'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import type { RejectionView } from './feedback-view'

/** How the no came, which may be written down later, and the review that belongs to it. */
export function AboutTheNo({ rejection, today }: { rejection: RejectionView; today: Day }) {
  const { id, receivedOn, channel, reason, reviewId, reviewComplete } = rejection
  return (
    <div className="grid gap-2 border-t pt-3 text-small text-muted">
      <p>
        The no came on <DayStamp day={receivedOn}>{sayDay(receivedOn, today)}</DayStamp>
        {sayChannel(channel) ? ` ${sayChannel(channel)}` : ''}.{' '}
        <Link href={paths.review(reviewId)} className="text-accent underline underline-offset-2">
          {reviewComplete ? 'Read its review' : 'Write its review'}
        </Link>
      </p>
      {reason ? <blockquote className="whitespace-pre-line wrap-anywhere">“{reason}”</blockquote> : null}
      <div>
        <DialogButton
          button={reason ? 'Change the reason they gave' : 'Add the reason they gave'}
          title="How the no came"
          size="small"
        >
          <ActionForm action={addRejectionWords} doneMessage="Kept.">
            <input type="hidden" name="rejectionId" value={id} />
            <ChannelField label="How they told you" defaultValue={channel} />
            <TextArea
              name="reason"
              label="The reason they gave"
              hint="In their words, as well as you remember"
              defaultValue={reason}
            />
            <FormActions>
              <SubmitButton pendingLabel="Keeping…">Keep it</SubmitButton>
            </FormActions>
          </ActionForm>
        </DialogButton>
      </div>
    </div>
  )
}
