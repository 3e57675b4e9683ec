'use client'

import { thank } from '@/app/(app)/interviews/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { LetterFields } from '@/components/letters/letter-fields'
import { useKeptLetter } from '@/components/letters/use-kept-letter'
import { DialogButton } from '@/components/ui/dialog-button'
import type { Day } from '@/lib/domain/day'
import type { Draft } from '@/lib/domain/drafts'

export type ThanksView = {
  /** Null where no interviewer is named: one thank-you for the round. */
  personId: string | null
  name: string | null
  email: string | null
  thankedOn: Day | null
  draft: Draft
}

type ThankYouNoteProps = { interviewId: string; thanks: ThanksView; today: Day; heldOn: Day }

/** The draft of one thank-you: change it, take it along, and note that it was sent. */
export function ThankYouNote(props: ThankYouNoteProps) {
  const { name } = props.thanks
  return (
    <DialogButton
      button="Write note"
      label={name ? `Write note to ${name}` : 'Write note'}
      variant="outline-accent"
      size="small"
      title={name ? `Thank ${name}` : 'Thank them'}
      note="Change it as you like. It is sent from your own mail program, never from here."
      guarded={false}
    >
      <Note {...props} />
    </DialogButton>
  )
}

function Note({ interviewId, thanks, today, heldOn }: ThankYouNoteProps) {
  const { personId, email, draft } = thanks
  const { forget, ...kept } = useKeptLetter(`thank-you:${interviewId}:${personId ?? 'all'}`, draft)
  return (
    <>
      <LetterFields {...kept} to={email} />
      <ActionForm action={thank} doneMessage="Noted." onSuccess={forget} className="mt-4 border-t pt-4">
        <input type="hidden" name="interviewId" value={interviewId} />
        {personId ? <input type="hidden" name="personId" value={personId} /> : null}
        <div className="flex flex-wrap items-end gap-2">
          <DateField
            name="day"
            label="Sent on"
            required
            defaultValue={today}
            min={heldOn < today ? heldOn : today}
            max={today}
          />
          <SubmitButton pendingLabel="Saving…">Mark as sent</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
