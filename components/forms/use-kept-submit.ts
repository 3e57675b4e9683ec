'use client'

import { unstable_rethrow } from 'next/navigation'
import { useEffect, useRef, useState, useTransition, type SubmitEvent } from 'react'
import { useDialog } from '@/components/ui/dialog-context'
import { toast } from '@/components/ui/toast'
import type { ActionState, FormAction } from '@/lib/actions/result'
import { badInputs } from './bad-input'

const OFFLINE = 'No connection right now. What you typed is still here; try again.'
const BROKEN = 'That did not reach its end on our side. What you typed is still here; try again in a moment.'

type Options<T> = {
  onSuccess?: (data: T) => void
  doneMessage?: string
  resetOnSuccess: boolean
  keepDialogOpen: boolean
}

/**
 * Sends a form by hand instead of as React's form action, because that one empties the fields whatever the
 * answer is. One send at a time.
 */
export function useKeptSubmit<T>(action: FormAction<T>, options: Options<T>) {
  const form = useRef<HTMLFormElement>(null)
  const sending = useRef(false)
  const dialog = useDialog()
  const [state, setState] = useState<ActionState<T>>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A dialog's form stands in the page's tree: its submit must not become that of a form round it.
    event.stopPropagation()
    if (sending.current) return
    const element = event.currentTarget
    const unreadable = badInputs(element)
    if (unreadable) {
      setState(unreadable)
      return
    }
    sending.current = true
    setProblem(null)
    const formData = new FormData(element, event.nativeEvent.submitter)
    startTransition(async () => {
      try {
        const result = await action(state, formData)
        startTransition(() => setState(result))
        if (result?.ok) finish(element, result.data)
      } catch (error) {
        unstable_rethrow(error)
        const message = error instanceof TypeError || !navigator.onLine ? OFFLINE : BROKEN
        startTransition(() => setProblem(message))
      } finally {
        sending.current = false
      }
    })
  }

  const finish = (element: HTMLFormElement, data: T) => {
    dialog?.setDirty(false)
    if (options.resetOnSuccess) element.reset()
    if (options.doneMessage) toast({ message: options.doneMessage })
    options.onSuccess?.(data)
    if (!options.keepDialogOpen) dialog?.close()
  }

  useEffect(() => {
    if (problem || (state && !state.ok)) scrollToNotice(form.current)
  }, [problem, state])

  useEffect(() => {
    if (state && !state.ok) focusFirstError(form.current)
  }, [state])

  return { form, onSubmit, pending, state, problem }
}

/** Whoever pressed the button at the end of a long form does not see its beginning. */
function scrollToNotice(form: HTMLFormElement | null) {
  form?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
}

function focusFirstError(form: HTMLFormElement | null) {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  // A field may be folded away: an error that nobody sees helps nobody.
  field?.closest('details')?.setAttribute('open', '')
  field?.focus()
}
