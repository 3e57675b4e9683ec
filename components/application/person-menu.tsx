'use client'

import { useTransition } from 'react'
import { relinkPerson, takeOffPerson } from '@/app/(app)/applications/[id]/actions'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { toast, toastRefusal } from '@/components/ui/toast'
import type { ActionResult } from '@/lib/actions/result'
import { PERSON_ROLES, PERSON_ROLE_LABELS, type PersonRole } from '@/lib/domain/vocabulary'

type PersonMenuProps = {
  applicationId: string
  person: { id: string; name: string; role: PersonRole }
}

const OFFLINE = 'No connection right now. Nothing was changed; try again in a moment.'

/** Who somebody is here, and taking them off. */
export function PersonMenu({ applicationId, person }: PersonMenuProps) {
  const [, startTransition] = useTransition()
  const link = { applicationId, personId: person.id }
  const giveRole = (role: PersonRole) => relinkPerson({ ...link, role })

  const act = (run: () => Promise<ActionResult<unknown>>, done: string) =>
    startTransition(async () => {
      try {
        const result = await run()
        if (result.ok) toast({ message: done, action: { label: 'Undo', run: () => giveRole(person.role) } })
        else toastRefusal(result)
      } catch {
        toast({ message: OFFLINE, tone: 'problem' })
      }
    })

  return (
    <Menu
      button={<Icon of="ellipsis" size={14} />}
      label={`${person.name}: role and more`}
      variant="ghost"
      size="icon"
    >
      <MenuHeading>Here they are</MenuHeading>
      {PERSON_ROLES.map((role) => (
        <MenuChoice
          key={role}
          chosen={role === person.role}
          onClick={() =>
            role === person.role ? undefined : act(() => giveRole(role), `${PERSON_ROLE_LABELS[role]} now.`)
          }
        >
          {PERSON_ROLE_LABELS[role]}
        </MenuChoice>
      ))}
      <MenuSeparator />
      <MenuItem onClick={() => act(() => takeOffPerson(link), 'Taken off. They stay among your people.')}>
        Take off this application
      </MenuItem>
    </Menu>
  )
}
