'use client'

import { Button } from '@/components/ui/button'
import { useDialog } from '@/components/ui/dialog-context'

/** Closes the dialog round it, and leaves everything as it was. */
export function CancelButton({ children = 'Cancel' }: { children?: string }) {
  const dialog = useDialog()
  return (
    <Button variant="ghost" onClick={() => dialog?.close()}>
      {children}
    </Button>
  )
}
