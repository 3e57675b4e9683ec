'use client'

import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-style'
import { useDialog } from '@/components/ui/dialog-context'

/** Closes the dialog round it, and leaves everything as it was. */
export function CancelButton({
  children = 'Cancel',
  variant = 'ghost',
}: {
  children?: string
  variant?: ButtonVariant
}) {
  const dialog = useDialog()
  return (
    <Button variant={variant} onClick={() => dialog?.close()}>
      {children}
    </Button>
  )
}
