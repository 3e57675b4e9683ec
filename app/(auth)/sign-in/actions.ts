'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { openAction } from '@/lib/actions/authed-action'
import { isOwnOrigin } from '@/lib/actions/request-origin'
import { beginBrowserSession, endBrowserSession } from '@/lib/auth/browser-session'
import { safeNext } from '@/lib/auth/safe-next'
import { baseUrl } from '@/lib/env'
import { paths } from '@/lib/paths'
import { signInSchema } from '@/lib/schemas/account'

export const signIn = openAction(signInSchema, async ({ next, ...credentials }): Promise<void> => {
  await beginBrowserSession(credentials)
  redirect(safeNext(next))
})

/** For a plain `<form action={signOut}>`, which needs no answer. Sent by another site, it ends nothing. */
export async function signOut(): Promise<void> {
  if (isOwnOrigin(await headers(), baseUrl())) await endBrowserSession()
  redirect(paths.signIn())
}
