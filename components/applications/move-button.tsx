'use client'

import { useTransition, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-style'
import type { Stage } from '@/lib/domain/lifecycle'
import type { MovableApplication } from './move-words'
import { useMove } from './use-move'

type MoveButtonProps = {
  application: MovableApplication
  to: Stage
  children: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
}

/** One move that needs no words, at once; the message that says so offers the undo. */
export function MoveButton({ application, to, children, variant = 'primary', size }: MoveButtonProps) {
  const [pending, startTransition] = useTransition()
  const moveNow = useMove()
  const run = () => {
    if (!pending) startTransition(async () => void (await moveNow(application, to)))
  }
  return (
    <Button variant={variant} size={size} aria-disabled={pending || undefined} onClick={run}>
      {children}
    </Button>
  )
}
