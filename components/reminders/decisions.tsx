'use client'

import { useState } from 'react'
import { complete, dismiss, snooze, undoDecision, undoSnooze } from '@/app/(app)/reminders/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Dialog } from '@/components/ui/dialog'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'

/** A time to put a reminder off to, as the server says it: "Tomorrow", "Tue 24 Nov, 09:00". */
export type SnoozeOffer = { choice: string; label: string; says: string }

type DecisionsProps = {
  id: string
  title: string
  offers: readonly SnoozeOffer[]
  /** The first day that may be chosen freely. */
  earliest: string
  withDone: boolean
  /** Whether another follows when it is done: then letting it go ends them all. */
  repeats: boolean
}

/** Snooze, Done and Let go for one reminder, each with an undo. */
export function Decisions({ id, title, offers, earliest, withDone, repeats }: DecisionsProps) {
  const [choosing, setChoosing] = useState(false)
  const settled = (message: string) => () =>
    toast({ message, action: { label: 'Undo', run: () => undoDecision({ id }) } })
  const snoozed = () =>
    toast({ message: 'Put off.', action: { label: 'Undo', run: () => undoSnooze({ id }) } })

  return (
    <>
      <Menu button="Snooze" label={`Snooze: ${title}`}>
        <ActionForm action={snooze} onSuccess={snoozed} className="contents">
          <input type="hidden" name="id" value={id} />
          {offers.map(({ choice, label, says }) => (
            <MenuItem key={choice} type="submit" name="until" value={choice} hint={says}>
              {label}
            </MenuItem>
          ))}
        </ActionForm>
        <MenuItem onClick={() => setChoosing(true)}>Choose a day…</MenuItem>
        <MenuSeparator />
        <ActionForm
          action={dismiss}
          onSuccess={settled(repeats ? 'It will not come again.' : 'Let go.')}
          className="contents"
        >
          <input type="hidden" name="id" value={id} />
          <MenuItem type="submit">{repeats ? 'Stop repeating' : 'Let it go'}</MenuItem>
        </ActionForm>
      </Menu>
      {withDone ? (
        <ActionForm action={complete} onSuccess={settled('Done.')} className="contents">
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="outline" size="small" aria-label={`Done: ${title}`}>
            Done
          </SubmitButton>
        </ActionForm>
      ) : null}
      <Dialog open={choosing} onClose={() => setChoosing(false)} title="Snooze until" note={title}>
        <ActionForm action={snooze} onSuccess={snoozed}>
          <input type="hidden" name="id" value={id} />
          <DateField name="until" label="Day" required min={earliest} defaultValue={earliest} />
          <FormActions>
            <SubmitButton>Snooze</SubmitButton>
          </FormActions>
        </ActionForm>
      </Dialog>
    </>
  )
}
