'use client'

import { useState } from 'react'
import { moveSelected, undoMoves } from '@/app/(app)/applications/actions'
import { CancelButton } from '@/components/applications/cancel-button'
import { TargetFields } from '@/components/applications/move-fields'
import { shortName, type MovableApplication } from '@/components/applications/move-words'
import { ActionForm } from '@/components/forms/action-form'
import { DateField, SelectField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Dialog } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toast'
import type { Day } from '@/lib/domain/day'
import { STAGES, STAGE_LABELS, movesFrom, type Stage } from '@/lib/domain/lifecycle'
import { sayCount, sayList } from '@/lib/domain/wording'

type BulkMoveDialogProps = {
  selected: readonly MovableApplication[]
  today: Day
  onDone: () => void
  onClose: () => void
}

/** Moves all that are selected, or none; who cannot move there is named before anything is sent. */
export function BulkMoveDialog({ selected: given, today, onDone, onClose }: BulkMoveDialogProps) {
  // As they were when the dialog opened: what is sent must be what was read.
  const [selected] = useState(given)
  const [to, setTo] = useState<Stage | null>(null)
  const stuck = to ? selected.filter(({ stage }) => !movesFrom(stage).includes(to)) : []
  const options = STAGES.filter((stage) => stage !== 'SAVED').map((stage) => {
    const able = selected.filter((each) => movesFrom(each.stage).includes(stage)).length
    return {
      value: stage,
      label:
        able === selected.length
          ? STAGE_LABELS[stage]
          : `${STAGE_LABELS[stage]} (${able} of ${selected.length} can)`,
    }
  })

  return (
    <Dialog open onClose={onClose} title={`Move ${sayCount(selected.length, 'application')}`}>
      <ActionForm
        action={moveSelected}
        onSuccess={(moved) => {
          onDone()
          const moves = moved.map(({ applicationId, to }) => ({ applicationId, seen: to }))
          toast({
            message: `${sayCount(moved.length, 'application')} moved${to ? ` to ${STAGE_LABELS[to]}` : ''}.`,
            action: {
              label: 'Undo',
              run: () => undoMoves({ moves }),
            },
          })
        }}
      >
        {selected.map(({ id, stage }, index) => (
          <span key={id} hidden>
            <input type="hidden" name={`selected.${index}.id`} value={id} />
            <input type="hidden" name={`selected.${index}.from`} value={stage} />
          </span>
        ))}
        <SelectField
          name="to"
          label="To"
          required
          empty="Choose a stage"
          options={options}
          onChange={(event) => setTo((event.currentTarget.value || null) as Stage | null)}
        />
        {to && stuck.length > 0 ? <Stuck stuck={stuck} to={to} /> : null}
        <DateField
          name="day"
          label={to === 'REJECTED' ? 'Day received' : 'Day'}
          required
          defaultValue={today}
          max={today}
        />
        {to === 'REJECTED' ? (
          <p className="text-small text-muted">
            I’m sorry. This day, channel and reason go to each of them; every one gets its own rejection and
            review.
          </p>
        ) : null}
        {to === 'OFFER' ? null : <TargetFields to={to} kind="move" />}
        <FormActions>
          <SubmitButton pendingLabel="Moving…" disabled={stuck.length > 0}>
            Move all {selected.length}
          </SubmitButton>
          <CancelButton />
        </FormActions>
      </ActionForm>
    </Dialog>
  )
}

function Stuck({ stuck, to }: { stuck: readonly MovableApplication[]; to: Stage }) {
  const named = stuck
    .slice(0, 5)
    .map(({ company, stage }) => `${shortName(company)} (${STAGE_LABELS[stage]})`)
  const more = stuck.length - named.length
  return (
    <p role="status" className="rounded-control bg-improve-soft px-3 py-2 wrap-anywhere">
      There is no move to {STAGE_LABELS[to]} for{' '}
      {more > 0 ? `${named.join(', ')} and ${more} more` : sayList(named)}. All move or none: leave them out,
      or correct them one by one.
    </p>
  )
}
