'use client'

import { useId, useState } from 'react'
import { controlStyle, lineHeight } from '@/components/forms/control-style'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { copyText } from '@/components/ui/copy-text'
import { Icon } from '@/components/ui/icon'

/** The address while it can be seen, and the two ways to bring it into a calendar. */
export function FeedAddress({ address }: { address: string }) {
  const id = useId()
  // For which address: the one that is made next is not copied yet.
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => setCopied((await copyText(address)) ? address : null)
  return (
    <div role="status" className="grid gap-3 rounded-card bg-accent-soft p-4">
      <div className="grid gap-1">
        <label htmlFor={id} className="text-small font-medium">
          The address of your feed
        </label>
        <input
          id={id}
          readOnly
          value={address}
          aria-describedby={`${id}-once`}
          onFocus={(event) => event.currentTarget.select()}
          className={`${controlStyle} ${lineHeight}`}
        />
        <p id={`${id}-once`} className="text-small">
          It is shown only this once. Keep it to yourself, and make a new one if somebody else has seen it.
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={copy}>
          <Icon of="copy" />
          {copied === address ? 'Copied' : 'Copy the address'}
        </Button>
        <a href={address.replace(/^https?:/, 'webcal:')} className={buttonStyle('outline', 'medium')}>
          <Icon of="calendar-plus" />
          Open in your calendar
        </a>
      </div>
    </div>
  )
}
