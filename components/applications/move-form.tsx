'use client'

import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { correct, moveWithForm } from '@/app/(app)/applications/actions'
import { ActionForm } from '@/components/forms/action-form'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ActionState } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { MoveFields, type MoveStart } from './move-fields'
import { shortName, type Moved, type MoveRequest } from './move-words'
import { toastCorrected, toastMoved } from './use-move'

type MoveFormProps = {
  request: MoveRequest
  today: Day
  /** What the fields begin with, where somebody has read it already. */
  start?: MoveStart
  onTo?: (to: Stage) => void
  onMoved?: (moved: Moved) => void
  /** What stands beside the button. */
  children?: ReactNode
}

/** The one form that moves an application with words: in a dialog, and on a page that leads here. */
export function MoveForm({ request, today, start, onTo, onMoved, children }: MoveFormProps) {
  const { application, kind } = request
  const [to, setTo] = useState<Stage | null>(request.to)
  const company = shortName(application.company)
  const isMove = kind === 'move'
  const router = useRouter()

  const action = async (previous: ActionState<Moved>, form: FormData) => {
    const result = await (isMove ? moveWithForm : correct)(previous, form)
    // Behind the form, the page then shows where it went in the meantime.
    if (!result.ok && result.code === 'conflict') router.refresh()
    return result
  }

  return (
    <ActionForm
      action={action}
      onSuccess={(moved) => {
        if (isMove) toastMoved(application, moved.to)
        else toastCorrected(`${company} is corrected to ${STAGE_LABELS[moved.to]}.`, application.id, moved.to)
        onMoved?.(moved)
      }}
    >
      <input type="hidden" name="applicationId" value={application.id} />
      <input type="hidden" name="from" value={application.stage} />
      <MoveFields
        request={request}
        to={to}
        onTo={(chosen) => {
          setTo(chosen)
          onTo?.(chosen)
        }}
        today={today}
        start={start}
      />
      <FormActions>
        <SubmitButton pendingLabel="Saving…">{submitWords(request, to)}</SubmitButton>
        {children}
      </FormActions>
    </ActionForm>
  )
}

function submitWords({ kind }: MoveRequest, to: Stage | null): string {
  if (kind === 'correction') return 'Correct it'
  if (to === 'REJECTED') return 'Record it'
  if (to === 'WITHDRAWN') return 'Withdraw'
  return to ? `Move to ${STAGE_LABELS[to]}` : 'Move'
}
