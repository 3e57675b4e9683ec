'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openAction } from '@/lib/actions/authed-action'
import { requireLink } from '@/lib/auth/link-visitor'
import { realNow } from '@/lib/clock'
import { confirmAddress, readMailDestination } from '@/lib/data/email-verification'
import { paths } from '@/lib/paths'
import { linkInput } from '@/lib/schemas/link'
import { fingerprint } from '@/lib/signed-links'

export const confirm = openAction(linkInput, async ({ token }): Promise<void> => {
  const { userId, id, bound } = requireLink('verify-email', token, realNow())
  const destination = await readMailDestination(userId, id)
  const isDue = destination && !destination.verifiedAt && fingerprint(destination.address) === bound
  if (isDue) {
    await confirmAddress(userId, { destinationId: id, address: destination.address }, realNow())
    revalidatePath('/', 'layout')
  }
  redirect(paths.verifyEmail(token, { just: isDue }))
})
