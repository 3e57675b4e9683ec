'use client'

import { useId, useRef, useState, type ClipboardEvent } from 'react'
import { readPosting } from '@/app/(app)/actions'
import { controlStyle } from '@/components/forms/control-style'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Clip } from '@/lib/domain/clip'
import { fillEmptyFields, sayFilled } from './fill-fields'

/** More than any posting, and little enough for a text area. */
const MOST_PASTED = 1_000_000
const TOO_MUCH = 'This is too much to be read: at most 1,000,000 characters. Copy only the posting.'

/** Fills the empty fields of the form round it from a posting's text, read here, or from its link. */
export function PasteField({ onFilled }: { onFilled: (form: HTMLFormElement) => void }) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [word, setWord] = useState('')
  const [busy, setBusy] = useState(false)

  const read = async (text: string) => {
    const form = area.current?.form
    if (!form || busy || text.trim() === '') return
    if (text.length > MOST_PASTED) {
      setWord(TOO_MUCH)
      return
    }
    setBusy(true)
    try {
      const { pastedLink, readPostingText } = await import('@/lib/domain/posting-text')
      const link = pastedLink(text)
      setWord(link ? await readLink(form, link) : fill(form, readPostingText(text)))
      onFilled(form)
    } finally {
      setBusy(false)
    }
  }

  const fill = (form: HTMLFormElement, clip: Clip) => {
    const filled = fillEmptyFields(form, clip)
    if (filled.includes('posting') && area.current) area.current.value = ''
    return [sayFilled(filled), ...clip.notes].join(' ')
  }

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (text.length > MOST_PASTED) {
      // A text area with megabytes in it holds up the whole page.
      event.preventDefault()
      setWord(TOO_MUCH)
    } else if (area.current?.value === '') void read(text)
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

async function readLink(form: HTMLFormElement, link: string): Promise<string> {
  const filled = fillEmptyFields(form, { link })
  try {
    const result = await readPosting({ link })
    if (!result.ok) return result.formError ?? Object.values(result.fieldErrors).flat().join(' ')
    if (result.data === null) {
      return 'The link is kept. This Debrief does not open pages: paste the posting’s text for the rest.'
    }
    return [sayFilled([...filled, ...fillEmptyFields(form, result.data)]), ...result.data.notes].join(' ')
  } catch {
    return 'The link is kept. The page behind it could not be read just now.'
  }
}
