'use client'

import { useId, useRef, useState } from 'react'
import { thank } from '@/app/(app)/interviews/actions'
import { ActionForm } from '@/components/forms/action-form'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { DateField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { DialogButton } from '@/components/ui/dialog-button'
import { Icon } from '@/components/ui/icon'
import { toast } from '@/components/ui/toast'
import type { Day } from '@/lib/domain/day'
import { mailto, type Draft } from '@/lib/domain/drafts'
import type { ThanksView } from './thank-you-card'

type ThankYouNoteProps = { interviewId: string; thanks: ThanksView; today: Day; heldOn: Day }

/** The draft of one thank-you: change it, take it along, and note that it was sent. */
export function ThankYouNote({ interviewId, thanks, today, heldOn }: ThankYouNoteProps) {
  const { personId, name, email, draft } = thanks
  return (
    <DialogButton
      button="Write note"
      label={name ? `Write note to ${name}` : 'Write note'}
      variant="outline-accent"
      size="small"
      title={name ? `Thank ${name}` : 'Thank them'}
      note="Change it as you like. It is sent from your own mail program, never from here."
    >
      <DraftText draft={draft} to={email} />
      <ActionForm action={thank} doneMessage="Noted." className="mt-4 border-t pt-4">
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
    </DialogButton>
  )
}

function DraftText({ draft, to }: { draft: Draft; to: string | null }) {
  const [subject, setSubject] = useState(draft.subject)
  const [body, setBody] = useState(draft.body)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(body)
      toast({ message: 'The note is copied.' })
    } catch {
      // Without HTTPS a page may not write to the clipboard: then the person's own keys do.
      area.current?.select()
      toast({ message: 'The note is selected: copy it with Ctrl C or ⌘ C.' })
    }
  }

  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        <label htmlFor={`${id}-subject`} className="text-small font-medium">
          Subject
        </label>
        <input
          id={`${id}-subject`}
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
          className={`${controlStyle} ${lineHeight}`}
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor={`${id}-body`} className="text-small font-medium">
          Note
        </label>
        <textarea
          ref={area}
          id={`${id}-body`}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          rows={12}
          dir="auto"
          className={`${controlStyle} field-sizing-content max-h-[50dvh] resize-y py-2`}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void copy()}>
          <Icon of="copy" />
          Copy
        </Button>
        <a href={mailto({ to, subject, body })} className={buttonStyle('outline-accent', 'medium')}>
          <Icon of="mail" />
          Open in your mail
        </a>
      </div>
      {to === null ? (
        <p className="text-xs text-muted">No address is known: your mail program asks whom it goes to.</p>
      ) : null}
    </div>
  )
}
