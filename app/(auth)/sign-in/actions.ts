'use server'

import { redirect } from 'next/navigation'
import { openAction } from '@/lib/actions/authed-action'
import { beginBrowserSession, endBrowserSession } from '@/lib/auth/browser-session'
import { safeNext } from '@/lib/auth/safe-next'
import { paths } from '@/lib/paths'
import { signInSchema } from '@/lib/schemas/account'

export const signIn = openAction(signInSchema, async ({ next, ...credentials }): Promise<void> => {
  await beginBrowserSession(credentials)
  redirect(safeNext(next))
})

/** For a plain `<form action={signOut}>`. */
export async function signOut(): Promise<void> {
  await endBrowserSession()
  redirect(paths.signIn())
}
