'use client'

import { useState, useTransition } from 'react'
import { attach, relink, takeOff } from '@/app/(app)/documents/actions'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/fields'
import { FormActions } from '@/components/forms/form-actions'
import { SubmitButton } from '@/components/forms/submit-button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { toast, toastRefusal } from '@/components/ui/toast'
import type { ActionResult } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'

type AttachedMenuProps = {
  applicationId: string
  document: { id: string; name: string; sentOn: Day | null }
  today: Day
}

const OFFLINE = 'No connection right now. Nothing was changed; try again in a moment.'

/** When a version was sent here, and taking it off. */
export function AttachedMenu({ applicationId, document, today }: AttachedMenuProps) {
  const [, startTransition] = useTransition()
  const [asking, setAsking] = useState(false)
  const { id: documentId, name, sentOn } = document
  const link = { applicationId, documentId }
  const send = (day: Day | null) => relink({ ...link, sentOn: day })

  const act = (run: () => Promise<ActionResult<unknown>>, done: string) =>
    startTransition(async () => {
      try {
        const result = await run()
        if (result.ok) toast({ message: done, action: { label: 'Undo', run: () => send(sentOn) } })
        else toastRefusal(result)
      } catch {
        toast({ message: OFFLINE, tone: 'problem' })
      }
    })

  return (
    <>
      <Menu
        button={<Icon of="ellipsis" size={14} />}
        label={`${name}: when it was sent, and more`}
        variant="ghost"
        size="icon"
      >
        {sentOn === today ? null : (
          <MenuItem onClick={() => act(() => send(today), 'Sent today, then.')}>Sent today</MenuItem>
        )}
        <MenuItem onClick={() => setAsking(true)}>Sent on another day…</MenuItem>
        {sentOn === null ? null : (
          <MenuItem onClick={() => act(() => send(null), 'Kept here, but not sent.')}>
            It was not sent
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem onClick={() => act(() => takeOff(link), 'Taken off. It stays among your documents.')}>
          Take off this application
        </MenuItem>
      </Menu>
      <Dialog open={asking} onClose={() => setAsking(false)} title="When it was sent" note={name}>
        <ActionForm action={attach} doneMessage="Noted.">
          <input type="hidden" name="applicationId" value={applicationId} />
          <input type="hidden" name="documentId" value={documentId} />
          <DateField name="sentOn" label="Sent on" max={today} defaultValue={sentOn ?? today} />
          <FormActions>
            <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
          </FormActions>
        </ActionForm>
      </Dialog>
    </>
  )
}
