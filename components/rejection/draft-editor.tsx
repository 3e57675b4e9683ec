'use client'

import { useId, useState, type ReactNode } from 'react'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Icon } from '@/components/ui/icon'
import { mailto, type Draft } from '@/lib/domain/drafts'
import type { DraftName } from '@/lib/domain/feedback'
import { copyText } from '@/components/ui/copy-text'
import type { Saving } from './draft-saver'
import { useDraftSaving } from './use-draft-saving'

type DraftEditorProps = {
  rejectionId: string
  which: DraftName
  initial: Draft
  /** One address, where it is known. */
  to: string | null
  /** Not while it cools off: what is open in the mail program is sent too easily. */
  withMail: boolean
  /** What to do when it was sent. */
  children?: ReactNode
}

const SAVING_WORDS: Record<Saving, string> = {
  untouched: '',
  saving: 'Saving…',
  saved: 'Saved',
  waiting: 'Kept on this device; it is saved as soon as there is a connection.',
  'signed-out': 'Kept on this device. Sign in again in another tab, then go on writing here.',
  refused: 'This is too long to be saved.',
}

/** The letter, saved as it is typed. It is never sent from here: the person copies it, or opens it in their mail. */
export function DraftEditor({ rejectionId, which, initial, to, withMail, children }: DraftEditorProps) {
  const id = useId()
  const { draft, change, saving } = useDraftSaving(rejectionId, which, initial)
  const [copied, setCopied] = useState(false)

  const copy = async () => setCopied(await copyText(`${draft.subject}\n\n${draft.body}`))

  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        <label htmlFor={`${id}-subject`} className="text-small font-medium">
          Subject
        </label>
        <input
          id={`${id}-subject`}
          value={draft.subject}
          maxLength={300}
          onChange={(event) => change({ subject: event.target.value })}
          className={`${controlStyle} ${lineHeight}`}
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor={`${id}-body`} className="text-small font-medium">
          Your words
        </label>
        <textarea
          id={`${id}-body`}
          value={draft.body}
          rows={12}
          onChange={(event) => change({ body: event.target.value })}
          className={`${controlStyle} field-sizing-content min-h-40 resize-y py-2`}
        />
        <p role="status" className="min-h-4 text-xs text-muted">
          {SAVING_WORDS[saving]}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={copy}>
          <Icon of="copy" />
          {copied ? 'Copied' : 'Copy'}
        </Button>
        {withMail ? (
          <a href={mailto({ to, ...draft })} className={buttonStyle('outline', 'medium')}>
            <Icon of="mail" />
            Open in your mail program
          </a>
        ) : null}
        {children}
      </div>
    </div>
  )
}
