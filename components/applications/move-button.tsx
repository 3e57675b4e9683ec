'use client'

import { useTransition } from 'react'
import { useMove } from '@/components/applications/use-move'
import type { MovableApplication } from '@/components/applications/move-words'
import { Button } from '@/components/ui/button'

/** Closes a silent application; the message that says so offers the undo. */
export function CloseButton({ application }: { application: MovableApplication }) {
  const [pending, startTransition] = useTransition()
  const moveNow = useMove()
  const close = () => {
    if (!pending) startTransition(async () => void (await moveNow(application, 'NO_REPLY')))
  }
  return (
    <Button variant="primary" aria-disabled={pending || undefined} onClick={close}>
      Close as No reply
    </Button>
  )
}
