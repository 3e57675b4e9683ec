'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { ActionResult } from '@/lib/actions/result'

export type ReopenCall = (input: { reviewId: string; version: number }) => Promise<ActionResult<unknown>>

type ReopenButtonProps = { reviewId: string; version: number; reopen: ReopenCall; children: string }

/** Opens a completed review for edits. */
export function ReopenButton({ reviewId, version, reopen, children }: ReopenButtonProps) {
  const [isPending, setIsPending] = useState(false)
  const onClick = async () => {
    setIsPending(true)
    const result = await reopen({ reviewId, version }).catch(() => null)
    setIsPending(false)
    if (result?.ok) return
    toast({
      message: result?.formError ?? 'No connection right now. Try again in a moment.',
      tone: 'problem',
    })
  }
  return (
    <Button aria-disabled={isPending || undefined} onClick={() => (isPending ? undefined : void onClick())}>
      {children}
    </Button>
  )
}
