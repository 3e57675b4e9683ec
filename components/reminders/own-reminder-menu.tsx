'use client'

import { useState } from 'react'
import { removeReminder, undoDecision } from '@/app/(app)/reminders/actions'
import { ActionForm } from '@/components/forms/action-form'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'
import { ChangeReminderForm, type OwnReminder } from './reminder-form'

/** What can be done about a reminder of one's own besides settling it. */
export function OwnReminderMenu({ reminder }: { reminder: OwnReminder }) {
  const [changing, setChanging] = useState(false)
  const { id, title } = reminder
  const removed = () =>
    toast({ message: 'Removed.', action: { label: 'Undo', run: () => undoDecision({ id }) } })
  return (
    <>
      <Menu
        button={<Icon of="ellipsis" size={14} />}
        label={`Change or remove: ${title}`}
        variant="ghost"
        size="icon"
      >
        <MenuItem onClick={() => setChanging(true)}>Change…</MenuItem>
        <ActionForm action={removeReminder} onSuccess={removed} className="contents">
          <input type="hidden" name="id" value={id} />
          <MenuItem type="submit">Remove</MenuItem>
        </ActionForm>
      </Menu>
      <Dialog open={changing} onClose={() => setChanging(false)} title="Change the reminder">
        <ChangeReminderForm reminder={reminder} />
      </Dialog>
    </>
  )
}
