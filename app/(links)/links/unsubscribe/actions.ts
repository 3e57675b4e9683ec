'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openAction } from '@/lib/actions/authed-action'
import { requireLink } from '@/lib/auth/link-visitor'
import { realNow } from '@/lib/clock'
import { unsubscribe } from '@/lib/data/unsubscribe'
import { paths } from '@/lib/paths'
import { linkInput } from '@/lib/schemas/link'

export const unsubscribeByLink = openAction(linkInput, async ({ token }): Promise<void> => {
  const { userId, id } = requireLink('unsubscribe', token, realNow())
  const wasOn = await unsubscribe(userId, id, realNow())
  revalidatePath('/', 'layout')
  redirect(paths.unsubscribe(token, { just: wasOn }))
})
