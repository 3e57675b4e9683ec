'use client'

import { complete, undoDecision } from '@/app/(app)/reminders/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { LetterFields } from '@/components/letters/letter-fields'
import { useKeptLetter } from '@/components/letters/use-kept-letter'
import { toast } from '@/components/ui/toast'
import type { Draft } from '@/lib/domain/drafts'

const sayDone = (id: string) =>
  toast({ message: 'Done.', action: { label: 'Undo', run: () => undoDecision({ id }) } })

type NudgeLetterProps = { reminderId: string; draft: Draft; to: string | null }

/**
 * The nudge as a letter to change, copy or open in one's mail. That it was sent settles its reminder: a nudge is no
 * answer, so the silence goes on and the second one still comes.
 */
export default function NudgeLetter({ reminderId, draft, to }: NudgeLetterProps) {
  const { forget, ...kept } = useKeptLetter(`nudge:${reminderId}`, draft)
  return (
    <>
      <LetterFields {...kept} to={to} />
      <ActionForm
        action={complete}
        onSuccess={({ id }) => {
          forget()
          sayDone(id)
        }}
        className="mt-4 border-t pt-4"
      >
        <input type="hidden" name="id" value={reminderId} />
        <div>
          <SubmitButton variant="outline-accent">I have sent it</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
