'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openAction } from '@/lib/actions/authed-action'
import { requireLink } from '@/lib/auth/link-visitor'
import { realNow, requestNow } from '@/lib/clock'
import { readLinkedReminder } from '@/lib/data/linked-reminder'
import { completeReminder } from '@/lib/data/reminder-decisions'
import { paths } from '@/lib/paths'
import { linkInput } from '@/lib/schemas/link'

export const markDone = openAction(linkInput, async ({ token }): Promise<void> => {
  const { userId, id } = requireLink('done', token, realNow())
  const isOpen = (await readLinkedReminder(userId, id))?.state === 'OPEN'
  if (isOpen) {
    await completeReminder(userId, id, await requestNow())
    revalidatePath('/', 'layout')
  }
  // The page says which it is: done now, or settled before.
  redirect(paths.doneByLink(token, { just: isOpen }))
})
