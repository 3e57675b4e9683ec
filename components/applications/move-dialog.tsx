'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import type { Day } from '@/lib/domain/day'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { CancelButton } from './cancel-button'
import { MoveForm } from './move-form'
import { shortName, type MoveRequest } from './move-words'

type MoveDialogProps = {
  request: MoveRequest
  today: Day
  onClose: () => void
}

/** What a move or a correction wants to know: the day always, and what its stage asks for. */
export function MoveDialog({ request, today, onClose }: MoveDialogProps) {
  const [to, setTo] = useState<Stage | null>(request.to)
  const company = shortName(request.application.company)

  return (
    <Dialog open onClose={onClose} title={titleOf(request, to, company)} note={noteOf(request, to)}>
      <MoveForm request={request} today={today} onTo={setTo}>
        <CancelButton />
      </MoveForm>
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
