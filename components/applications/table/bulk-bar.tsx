'use client'

import { useState, useTransition } from 'react'
import { archive, restore, trash, unarchive } from '@/app/(app)/applications/actions'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { toast, toastRefusal } from '@/components/ui/toast'
import type { ActionResult } from '@/lib/actions/result'
import type { Day } from '@/lib/domain/day'
import { sayCount } from '@/lib/domain/wording'
import { BulkMoveDialog } from './bulk-move-dialog'
import { BulkTagDialog } from './bulk-tag-dialog'
import { useSelected } from './selection'

type Deed = (input: { ids: string[] }) => Promise<ActionResult<{ count: number }>>

/** What can be done with the rows that are ticked; each with its undo. */
export function BulkBar({ today, archived }: { today: Day; archived: boolean }) {
  const { selected, clear } = useSelected()
  const [dialog, setDialog] = useState<'move' | 'tag' | null>(null)
  const [busy, startTransition] = useTransition()
  const isOpen = selected.length > 0 || dialog !== null
  const ids = selected.map(({ id }) => id)

  const act = (deed: Deed, done: string, undo: Deed) =>
    startTransition(async () => {
      try {
        const result = await deed({ ids })
        if (!result.ok) return toastRefusal(result)
        clear()
        toast({
          message: `${sayCount(ids.length, 'application')} ${done}.`,
          action: {
            label: 'Undo',
            run: () => undo({ ids }),
          },
        })
      } catch {
        toast({ message: 'No connection right now. Nothing was changed.', tone: 'problem' })
      }
    })

  return (
    <>
      <div
        aria-live="polite"
        className="pointer-events-none sticky bottom-4 z-10 max-md:bottom-[calc(4.25rem+env(safe-area-inset-bottom))]"
      >
        {isOpen ? (
          <div
            role="group"
            aria-label="Selected applications"
            aria-busy={busy}
            className="pointer-events-auto mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center justify-center gap-2 rounded-card border bg-card p-2 shadow-float"
          >
            <p className="px-2 text-small">{selected.length} selected</p>
            <Button size="small" onClick={() => setDialog('move')}>
              <Icon of="arrow-right-left" size={14} />
              Move to…
            </Button>
            <Button size="small" onClick={() => setDialog('tag')}>
              <Icon of="tag" size={14} />
              Tag…
            </Button>
            {archived ? (
              <Button size="small" onClick={() => act(unarchive, 'taken out of the archive', archive)}>
                <Icon of="archive-arrow-up" size={14} />
                Unarchive
              </Button>
            ) : (
              <Button size="small" onClick={() => act(archive, 'archived', unarchive)}>
                <Icon of="archive" size={14} />
                Archive
              </Button>
            )}
            <Button size="small" onClick={() => act(trash, 'moved to the trash', restore)}>
              <Icon of="trash" size={14} />
              Trash
            </Button>
            <Button size="icon" variant="ghost" aria-label="Select none" onClick={clear}>
              <Icon of="x" size={14} />
            </Button>
          </div>
        ) : null}
      </div>
      {dialog === 'move' ? (
        <BulkMoveDialog selected={selected} today={today} onDone={clear} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'tag' ? (
        <BulkTagDialog selected={selected} onDone={clear} onClose={() => setDialog(null)} />
      ) : null}
    </>
  )
}
