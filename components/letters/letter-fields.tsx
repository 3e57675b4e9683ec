'use client'

import { useId, useState, type ReactNode } from 'react'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { copyText } from '@/components/ui/copy-text'
import { Icon } from '@/components/ui/icon'
import { mailto } from '@/lib/domain/drafts'
import type { KeptLetter } from './use-kept-letter'

export type LetterFieldsProps = Omit<KeptLetter, 'forget'> & {
  /** One address, where it is known. */
  to: string | null
  /** Not while a rejection cools off: what is open in the mail program is sent too easily. */
  withMail?: boolean
  /** What to do once it was sent. */
  children?: ReactNode
}

/** A letter to change, copy, or open in one's own mail program. It is never sent from here. */
export function LetterFields({ letter, change, to, kept, withMail = true, children }: LetterFieldsProps) {
  const [copied, setCopied] = useState(false)
  const id = useId()
  const copy = async () => setCopied(await copyText(`${letter.subject}\n\n${letter.body}`))
  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        <label htmlFor={`${id}-subject`} className="text-small font-medium">
          Subject
        </label>
        <input
          id={`${id}-subject`}
          value={letter.subject}
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
          value={letter.body}
          onChange={(event) => change({ body: event.target.value })}
          rows={12}
          dir="auto"
          className={`${controlStyle} field-sizing-content max-h-[50dvh] min-h-40 resize-y py-2`}
        />
        <p role="status" className="min-h-4 text-xs text-muted">
          {kept}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => void copy()}>
          <Icon of="copy" />
          {copied ? 'Copied' : 'Copy'}
        </Button>
        {withMail ? (
          <a href={mailto({ to, ...letter })} className={buttonStyle('outline', 'medium')}>
            <Icon of="mail" />
            Open in your mail program
          </a>
        ) : null}
        {children}
      </div>
      {withMail && to === null ? (
        <p className="text-xs text-muted">No address is known: your mail program asks whom it goes to.</p>
      ) : null}
    </div>
  )
}
