'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { archive, restore, trash, unarchive, undoCorrect, undoMove } from '@/app/(app)/applications/actions'
import { MoveMenu } from '@/components/applications/move-menu'
import { Button, ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { toast, toastRefusal } from '@/components/ui/toast'
import type { ActionResult } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'
import { STAGE_LABELS, isClosed, type Stage } from '@/lib/domain/lifecycle'
import { paths } from '@/lib/paths'

type HeaderActionsProps = {
  application: { id: string; company: string; role: string; stage: Stage }
  /** Where "undo the last move" leads; null while there is only the first entry. */
  undoTo: Stage | null
  isArchived: boolean
  isTrashed: boolean
  today: Day
}

type Deed = {
  run: () => Promise<ActionResult<unknown>>
  done: string
  undo?: () => Promise<ActionResult<unknown>>
}

const OFFLINE = 'No connection right now. Nothing was changed; try again in a moment.'

/** What can be done with the application as a whole. */
export function HeaderActions({ application, undoTo, isArchived, isTrashed, today }: HeaderActionsProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const { id, stage } = application
  const ids = [id]

  const act = ({ run, done, undo }: Deed) =>
    startTransition(async () => {
      try {
        const result = await run()
        if (result.ok) toast({ message: done, action: undo && { label: 'Undo', run: undo } })
        else {
          toastRefusal(result)
          router.refresh()
        }
      } catch {
        toast({ message: OFFLINE, tone: 'problem' })
      }
    })

  if (isTrashed) {
    const bringBack = { run: () => restore({ ids }), done: 'Back from the trash.' }
    return (
      <Button variant="outline-accent" aria-disabled={pending} onClick={() => act(bringBack)}>
        <Icon of="rotate-ccw" />
        Restore
      </Button>
    )
  }

  return (
    <>
      <ButtonLink href={`${paths.application(id)}?edit=details#details`}>Edit</ButtonLink>
      <MoveMenu
        application={application}
        today={today}
        button={isClosed(stage) ? 'Reopen' : 'Move to…'}
        variant="outline-accent"
        size="medium"
      />
      <Menu button={<Icon of="ellipsis" label="More" />} label="More" size="icon" variant="ghost">
        {undoTo === null ? null : (
          <>
            <MenuItem
              icon={<Icon of="undo-2" size={14} />}
              onClick={() =>
                act({
                  run: () => undoMove({ applicationId: id, seen: stage }),
                  done: `Taken back: it stands at ${STAGE_LABELS[undoTo]} again.`,
                  undo: () => undoCorrect({ applicationId: id, seen: undoTo }),
                })
              }
            >
              Undo the last move
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        {isArchived ? (
          <MenuItem
            icon={<Icon of="archive-arrow-up" size={14} />}
            onClick={() => act({ run: () => unarchive({ ids }), done: 'Back from the archive.' })}
          >
            Bring back from the archive
          </MenuItem>
        ) : (
          <MenuItem
            icon={<Icon of="archive" size={14} />}
            onClick={() =>
              act({ run: () => archive({ ids }), done: 'Archived.', undo: () => unarchive({ ids }) })
            }
          >
            Archive
          </MenuItem>
        )}
        <MenuItem
          danger
          icon={<Icon of="trash" size={14} />}
          onClick={() =>
            act({ run: () => trash({ ids }), done: 'In the trash.', undo: () => restore({ ids }) })
          }
        >
          Move to the trash
        </MenuItem>
      </Menu>
    </>
  )
}
