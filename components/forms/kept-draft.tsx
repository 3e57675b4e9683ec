'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useForm } from './form-context'
import type { FormDraft } from './form-draft'

/**
 * Within a form: keeps in this tab what is typed there, under `name`, until it has arrived or is left by its own Cancel.
 * Whoever goes back to look something up finds it again, and may discard it.
 */
export function KeptDraft({ name }: { name: string }) {
  const place = useRef<HTMLInputElement>(null)
  const draft = useRef<FormDraft>(null)
  const [discard, setDiscard] = useState<(() => void) | null>(null)
  const { pending, unsent } = useForm()
  useEffect(() => {
    let isGone = false
    // Loaded by a form that keeps a draft, not by every page that may show one.
    const start = async () => {
      const { keepDraft } = await import('./form-draft')
      const form = place.current?.form
      if (isGone || !form) return
      const begun = keepDraft(form, name)
      draft.current = begun
      if (begun.isBack) setDiscard(() => begun.discard)
    }
    // Without a connection the form is as forgetful as any other.
    start().catch(() => {})
    return () => {
      isGone = true
      draft.current?.stop()
      draft.current = null
    }
  }, [name])
  useEffect(() => {
    if (unsent && !pending) draft.current?.keep()
  }, [unsent, pending])
  return (
    <div role="status" className="contents">
      <input ref={place} type="hidden" />
      {discard ? (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-control bg-cool-soft px-3 py-2">
          What you had typed is back.
          <Button
            variant="ghost"
            size="small"
            onClick={() => {
              discard()
              setDiscard(null)
            }}
          >
            Discard
          </Button>
        </div>
      ) : null}
    </div>
  )
}
