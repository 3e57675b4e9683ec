'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'
import { useForm } from './form-context'

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'type'> & {
  /** What the button says while the form is on its way. */
  pendingLabel?: string
}

/** Sends its form. While that is on the way it stays focusable, but does nothing. */
export function SubmitButton({
  children,
  pendingLabel,
  variant = 'primary',
  onClick,
  ...rest
}: SubmitButtonProps) {
  // A plain form knows from React that it is on its way, an ActionForm by itself.
  const status = useFormStatus()
  const form = useForm()
  const pending = status.pending || form.pending
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  )
}
