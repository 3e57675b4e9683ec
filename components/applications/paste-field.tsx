'use client'

import { useId, useRef, useState, type ClipboardEvent } from 'react'
import { controlStyle } from '@/components/forms/control-style'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { MOST_PASTED } from '@/lib/domain/clip'

/** Fills the empty fields of the form round it from a posting's text, read here, or from its link. */
export function PasteField({ onFilled }: { onFilled: (form: HTMLFormElement) => void }) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [word, setWord] = useState('')
  const [busy, setBusy] = useState(false)

  const read = async (text: string) => {
    const form = area.current?.form
    if (!area.current || !form || busy || text.trim() === '') return
    setBusy(true)
    try {
      const { readPaste } = await import('./read-paste')
      setWord(await readPaste(form, area.current, text))
      onFilled(form)
    } finally {
      setBusy(false)
    }
  }

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const isTooMuch = text.length > MOST_PASTED
    // A text area with megabytes in it holds up the whole page.
    if (isTooMuch) event.preventDefault()
    if (isTooMuch || area.current?.value === '') void read(text)
  }

  return (
    <Disclosure summary="Paste a link or the posting’s text">
      <div className="grid gap-2">
        <label htmlFor={id} className="sr-only">
          A link or the posting’s text
        </label>
        {/* Without a name: it fills the others, and is not sent itself. */}
        <textarea
          ref={area}
          id={id}
          rows={3}
          onPaste={onPaste}
          aria-describedby={`${id}-hint`}
          className={`${controlStyle} max-h-40 min-h-20 resize-y py-2`}
        />
        <p id={`${id}-hint`} className="text-xs text-muted">
          What it says plainly goes into the fields that are empty. What you typed stays.
        </p>
        <div>
          <Button aria-disabled={busy || undefined} onClick={() => void read(area.current?.value ?? '')}>
            {busy ? 'Reading…' : 'Fill in from it'}
          </Button>
        </div>
        <p role="status" className="text-small empty:hidden">
          {word}
        </p>
      </div>
    </Disclosure>
  )
}
