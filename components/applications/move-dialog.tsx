'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { correct, moveWithForm } from '@/app/(app)/applications/actions'
import { ActionForm } from '@/components/forms/action-form'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Dialog } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toast'
import type { ActionState } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { CancelButton } from './cancel-button'
import { MoveFields } from './move-fields'
import { shortName, type Moved, type MoveRequest } from './move-words'
import { toastMoved } from './use-move'

type MoveDialogProps = {
  request: MoveRequest
  today: Day
  onClose: () => void
}

/** What a move or a correction wants to know: the day always, and what its stage asks for. */
export function MoveDialog({ request, today, onClose }: MoveDialogProps) {
  const { application, kind } = request
  const [to, setTo] = useState<Stage | null>(request.to)
  const company = shortName(application.company)
  const isMove = kind === 'move'
  const router = useRouter()

  const action = async (previous: ActionState<Moved>, form: FormData) => {
    const result = await (isMove ? moveWithForm : correct)(previous, form)
    // Behind the dialog, the page then shows where it went in the meantime.
    if (!result.ok && result.code === 'conflict') router.refresh()
    return result
  }

  return (
    <Dialog open onClose={onClose} title={titleOf(request, to, company)} note={noteOf(request, to)}>
      <ActionForm
        action={action}
        onSuccess={(moved) => {
          if (isMove) toastMoved(application, moved.to)
          else toast({ message: `${company} is corrected to ${STAGE_LABELS[moved.to]}.` })
        }}
      >
        <input type="hidden" name="applicationId" value={application.id} />
        <input type="hidden" name="from" value={application.stage} />
        <MoveFields request={request} to={to} onTo={setTo} today={today} />
        <FormActions>
          <SubmitButton pendingLabel="Saving…">{submitWords(request, to)}</SubmitButton>
          <CancelButton />
        </FormActions>
      </ActionForm>
    </Dialog>
  )
}

function titleOf({ kind, application }: MoveRequest, to: Stage | null, company: string): string {
  if (kind === 'correction') return `Correct the stage of ${company}`
  if (to === 'REJECTED')
    return application.stage === 'OFFER' ? `${company} took the offer back` : `A no from ${company}`
  if (to === 'WITHDRAWN') return `Withdraw from ${company}`
  if (to === 'OFFER') return `An offer from ${company}`
  return `Move ${company}`
}

function noteOf({ kind, application }: MoveRequest, to: Stage | null): string {
  if (kind === 'correction') {
    const target = to ? STAGE_LABELS[to] : 'another stage'
    return (
      `From ${STAGE_LABELS[application.stage]} to ${target}, because the last move was a slip. ` +
      'It stays on the timeline as a correction, and out of your figures.'
    )
  }
  if (to === 'REJECTED') {
    return 'I’m sorry. Note what you know; only the day matters now. Asking for feedback waits until business day 7, and Debrief reminds you.'
  }
  if (to === 'WITHDRAWN') return 'Leaving for a good reason is a good outcome.'
  if (to === 'OFFER') return 'Well done. When they want your answer, Debrief reminds you in time.'
  return `It stands at ${STAGE_LABELS[application.stage]}.`
}

function submitWords({ kind }: MoveRequest, to: Stage | null): string {
  if (kind === 'correction') return 'Correct it'
  if (to === 'REJECTED') return 'Record it'
  if (to === 'WITHDRAWN') return 'Withdraw'
  return to ? `Move to ${STAGE_LABELS[to]}` : 'Move'
}
