'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openAction } from '@/lib/actions/authed-action'
import { requireLink } from '@/lib/auth/link-visitor'
import { realNow, requestNow } from '@/lib/clock'
import { readLinkedReminder } from '@/lib/data/linked-reminder'
import { snoozeReminder } from '@/lib/data/reminder-decisions'
import { RefusedError } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { linkSnoozeInput } from '@/lib/schemas/link'

export const snooze = openAction(linkSnoozeInput, async ({ token, until }): Promise<void> => {
  const { userId, id } = requireLink('snooze', token, realNow())
  const now = await requestNow()
  const reminder = await readLinkedReminder(userId, id)
  const isPutOff = reminder?.snoozedUntil != null && reminder.snoozedUntil > now
  // A second click has nothing to add, nor has one after it was settled: the page says so.
  if (reminder?.state === 'OPEN' && !isPutOff) {
    await snoozeReminder(userId, id, until, now).catch((error: unknown) => {
      // The page has no field for it, only buttons.
      throw error instanceof RefusedError ? new RefusedError(error.message) : error
    })
    revalidatePath('/', 'layout')
  }
  redirect(paths.snoozeByLink(token))
})
