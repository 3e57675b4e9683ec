'use client'

import { useState } from 'react'
import { undoMove } from '@/app/(app)/applications/actions'
import { cancel, undoCancel, withdraw } from '@/app/(app)/interviews/actions'
import { ActionForm } from '@/components/forms/action-form'
import { TextArea } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'
import type { Stage } from '@/lib/domain/lifecycle'

type InterviewMenuProps = {
  interviewId: string
  stage: Stage
  canCancel: boolean
  /** Whether the application can still be withdrawn. */
  canWithdraw: boolean
}

/** What somebody rarely does with a round: call it off, or leave the whole application. */
export function InterviewMenu({ interviewId, stage, canCancel, canWithdraw }: InterviewMenuProps) {
  const [open, setOpen] = useState<'cancel' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  if (!canCancel && !canWithdraw) return null
  return (
    <>
      <Menu button={<Icon of="ellipsis" />} label="More for this interview" size="icon">
        {canCancel ? <MenuItem onClick={() => setOpen('cancel')}>Cancel the interview…</MenuItem> : null}
        {canWithdraw ? (
          <MenuItem onClick={() => setOpen('withdraw')}>Withdraw the application…</MenuItem>
        ) : null}
      </Menu>
      <Dialog
        open={open === 'cancel'}
        onClose={close}
        title="Cancel this interview"
        note="Its reminders end. The record stays, and you can restore it."
      >
        <ActionForm
          action={cancel}
          onSuccess={() =>
            toast({
              message: 'The interview is cancelled.',
              action: { label: 'Undo', run: () => undoCancel({ interviewId }) },
            })
          }
        >
          <input type="hidden" name="interviewId" value={interviewId} />
          <TextArea name="reason" label="Why" hint="They moved it, you cannot make it…" />
          <FormActions>
            <SubmitButton pendingLabel="Cancelling…">Cancel the interview</SubmitButton>
          </FormActions>
        </ActionForm>
      </Dialog>
      <Dialog
        open={open === 'withdraw'}
        onClose={close}
        title="Withdraw the application"
        note={WITHDRAW_NOTE}
      >
        <WithdrawForm interviewId={interviewId} stage={stage} />
      </Dialog>
    </>
  )
}

export const WITHDRAW_NOTE =
  'Research may show that this is not the job for you: that is a good outcome. Rounds still ahead are cancelled with it.'

export function WithdrawForm({ interviewId, stage }: { interviewId: string; stage: Stage }) {
  return (
    <ActionForm
      action={withdraw}
      onSuccess={({ applicationId, to }) =>
        toast({
          message: 'The application is withdrawn. You can reopen it on its page.',
          action: { label: 'Undo', run: () => undoMove({ applicationId, seen: to }) },
        })
      }
    >
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="from" value={stage} />
      <TextArea
        name="reason"
        label="What did you find out?"
        hint="For yourself; it is kept with the application."
      />
      <FormActions>
        <SubmitButton pendingLabel="Withdrawing…">Withdraw</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
