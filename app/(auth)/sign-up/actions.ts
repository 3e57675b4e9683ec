'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { openAction } from '@/lib/actions/authed-action'
import { signUp as makeAccount } from '@/lib/auth/accounts'
import { beginBrowserSession } from '@/lib/auth/browser-session'
import { sessionOrigin } from '@/lib/auth/request-origin'
import { safeNext } from '@/lib/auth/safe-next'
import { realNow } from '@/lib/clock'
import { signUpSchema } from '@/lib/schemas/account'

export const signUp = openAction(signUpSchema, async ({ next, ...person }): Promise<void> => {
  await makeAccount(person, sessionOrigin(await headers()), realNow())
  await beginBrowserSession(person)
  redirect(safeNext(next))
})
