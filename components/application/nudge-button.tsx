'use client'

import { useState } from 'react'
import { complete, undoDecision } from '@/app/(app)/reminders/actions'
import { ActionForm } from '@/components/forms/action-form'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { SubmitButton } from '@/components/forms/submit-button'
import { copyText } from '@/components/ui/copy-text'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { DialogButton } from '@/components/ui/dialog-button'
import { Icon } from '@/components/ui/icon'
import { toast } from '@/components/ui/toast'
import { mailto } from '@/lib/domain/drafts'

type NudgeDraft = { to: string | null; subject: string; body: string }
type NudgeButtonProps = { reminderId: string; draft: NudgeDraft }

const sayDone = (id: string) =>
  toast({ message: 'Done.', action: { label: 'Undo', run: () => undoDecision({ id }) } })

/**
 * The nudge as a letter to change, copy or open in one's mail. That it was sent settles its reminder: a nudge is no
 * answer, so the silence goes on and the second one still comes.
 */
export function NudgeButton(props: NudgeButtonProps) {
  return (
    <DialogButton button="Open draft" title="A friendly nudge" variant="primary">
      <Letter {...props} />
    </DialogButton>
  )
}

function Letter({ reminderId, draft }: NudgeButtonProps) {
  const [subject, setSubject] = useState(draft.subject)
  const [body, setBody] = useState(draft.body)
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await copyText(`${subject}\n\n${body}`))
  return (
    <div className="grid gap-3">
      <input
        aria-label="Subject"
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
        className={`${controlStyle} ${lineHeight}`}
      />
      <textarea
        aria-label="Your words"
        value={body}
        rows={9}
        onChange={(event) => setBody(event.target.value)}
        className={`${controlStyle} field-sizing-content min-h-32 resize-y py-2`}
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={copy}>
          <Icon of="copy" />
          {copied ? 'Copied' : 'Copy'}
        </Button>
        <a href={mailto({ to: draft.to, subject, body })} className={buttonStyle('outline', 'medium')}>
          <Icon of="mail" />
          Open in your mail program
        </a>
        <ActionForm action={complete} onSuccess={({ id }) => sayDone(id)} className="contents">
          <input type="hidden" name="id" value={reminderId} />
          <SubmitButton variant="outline-accent">I have sent it</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
