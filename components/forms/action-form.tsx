'use client'

import { clsx } from 'clsx'
import { useActionState, useId, useMemo, type ComponentProps, type ReactNode } from 'react'
import { LateBar } from '@/components/ui/late-bar'
import type { FormAction } from '@/lib/actions/result'
import { FormContext } from './form-context'
import { FormNotice } from './form-notice'
import { useKeptSubmit } from './use-kept-submit'

type ActionFormProps<T> = Omit<ComponentProps<'form'>, 'action' | 'onSubmit' | 'children'> & {
  action: FormAction<T>
  children: ReactNode
  /** After the action said yes, while its page is already on the way. */
  onSuccess?: (data: T) => void
  /** Said at the foot of the screen when it is done. */
  doneMessage?: string
  /** What the form shows below its fields after a yes, also where the page's script has not loaded. */
  renderDone?: (data: T) => ReactNode
  /** Empties the fields for the next entry. */
  resetOnSuccess?: boolean
  /** A dialog round the form closes when it is done, unless this is set. */
  keepDialogOpen?: boolean
}

const NOTHING = {}

/**
 * A form for a server action. It works before the page's script has loaded; after that it never loses what was
 * typed: not on an error at a field, not without a connection, not when the session has ended.
 */
export function ActionForm<T>({
  action,
  children,
  onSuccess,
  doneMessage,
  renderDone,
  resetOnSuccess = false,
  keepDialogOpen = false,
  className,
  ...rest
}: ActionFormProps<T>) {
  const formId = useId()
  const [stateWithoutScript, formAction] = useActionState(action, null)
  const { form, onSubmit, pending, state, problem } = useKeptSubmit(action, {
    onSuccess,
    doneMessage,
    resetOnSuccess,
    keepDialogOpen,
  })
  const latest = state ?? stateWithoutScript
  const refusal = latest && !latest.ok ? latest : null

  const context = useMemo(
    () => ({
      formId,
      pending,
      unsent: refusal ?? problem,
      fieldErrors: refusal?.fieldErrors ?? NOTHING,
      values: refusal?.values ?? NOTHING,
    }),
    [formId, pending, refusal, problem],
  )

  return (
    <form
      {...rest}
      ref={form}
      action={formAction}
      onSubmit={onSubmit}
      aria-busy={pending || undefined}
      noValidate
      className={clsx('grid gap-4', className)}
    >
      <FormContext value={context}>
        {pending ? <LateBar label="Saving" /> : null}
        <FormNotice refusal={refusal} problem={problem} />
        {children}
        {latest?.ok ? renderDone?.(latest.data) : null}
      </FormContext>
    </form>
  )
}
