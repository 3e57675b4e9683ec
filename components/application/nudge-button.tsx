'use client'

import { lazy, Suspense, useState, useTransition } from 'react'
import { nudgeLetter } from '@/app/(app)/reminders/actions'
import { Button } from '@/components/ui/button'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-style'
import { Dialog } from '@/components/ui/dialog'
import { toast, toastRefusal } from '@/components/ui/toast'
import type { Draft } from '@/lib/domain/drafts'

const loadLetter = () => import('./nudge-letter')
const Letter = lazy(loadLetter)

const OFFLINE = 'No connection right now. Try again in a moment.'

type NudgeButtonProps = { reminderId: string; variant?: ButtonVariant; size?: ButtonSize; label?: string }

/** Opens the nudge's letter, which is drafted and loaded only when it is asked for. */
export function NudgeButton({ reminderId, variant = 'primary', size, label }: NudgeButtonProps) {
  const [draft, setDraft] = useState<(Draft & { to: string | null }) | null>(null)
  const [open, setOpen] = useState(false)
  const [pending, startTransition] = useTransition()

  const begin = () =>
    startTransition(async () => {
      try {
        const [result] = await Promise.all([nudgeLetter({ id: reminderId }), loadLetter()])
        if (!result.ok) return toastRefusal(result)
        setDraft(result.data)
        setOpen(true)
      } catch {
        toast({ message: OFFLINE, tone: 'problem' })
      }
    })

  return (
    <>
      <Button
        variant={variant}
        size={size}
        aria-haspopup="dialog"
        aria-label={label}
        aria-disabled={pending || undefined}
        onClick={() => (pending ? undefined : begin())}
      >
        Open draft
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="A friendly nudge" guarded={false}>
        {draft ? (
          <Suspense>
            <Letter
              reminderId={reminderId}
              draft={{ subject: draft.subject, body: draft.body }}
              to={draft.to}
            />
          </Suspense>
        ) : null}
      </Dialog>
    </>
  )
}
