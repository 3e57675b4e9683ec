'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { removePerson, undoDeletePerson } from '@/app/(app)/people/actions'
import { shortName } from '@/components/applications/move-words'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { toast, toastRefusal } from '@/components/ui/toast'
import { paths } from '@/lib/paths'

/** Deletes at once, and offers to take it back with every place where they stood. */
export function DeletePerson({ id, name }: { id: string; name: string }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()

  const remove = () =>
    startTransition(async () => {
      try {
        const answer = await removePerson({ id })
        if (!answer.ok) return toastRefusal(answer)
        router.push(paths.people())
        toast({
          message: `${shortName(name)} is deleted.`,
          action: {
            label: 'Undo',
            run: async () => {
              const undone = await undoDeletePerson(answer.data)
              if (undone.ok) router.push(paths.person(id))
              return undone
            },
          },
        })
      } catch {
        toast({ message: 'No connection right now. Try again in a moment.', tone: 'problem' })
      }
    })

  return (
    <Button variant="ghost" aria-disabled={pending || undefined} onClick={pending ? undefined : remove}>
      <Icon of="trash" />
      Delete
    </Button>
  )
}
