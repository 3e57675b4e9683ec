'use client'

import { useId, useState } from 'react'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { Button } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { Icon } from '@/components/ui/icon'

type SecretOnceProps = {
  secret: string
  label: string
  /** Where it belongs, after the words that it is shown only once. */
  note: string
  copyLabel: string
}

/** A secret while it can be seen. */
export function SecretOnce({ secret, label, note, copyLabel }: SecretOnceProps) {
  const id = useId()
  // Which one: the one that is made next is not copied yet.
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => setCopied((await copyText(secret)) ? secret : null)
  return (
    <div role="status" className="grid gap-3 rounded-card bg-accent-soft p-4">
      <div className="grid gap-1">
        <label htmlFor={id} className="text-small font-medium">
          {label}
        </label>
        <input
          id={id}
          readOnly
          value={secret}
          aria-describedby={`${id}-once`}
          onFocus={(event) => event.currentTarget.select()}
          className={`${controlStyle} ${lineHeight} font-mono`}
        />
        <p id={`${id}-once`} className="text-small">
          It is shown only this once. {note}
        </p>
      </div>
      <div>
        <Button variant="primary" onClick={copy}>
          <Icon of="copy" />
          {copied === secret ? 'Copied' : copyLabel}
        </Button>
      </div>
    </div>
  )
}
