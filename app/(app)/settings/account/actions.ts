'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { z } from 'zod'
import { authedAction } from '@/lib/actions/authed-action'
import { changeEmail as setEmail, changePassword as setPassword, closeAccount } from '@/lib/auth/accounts'
import { endBrowserSession } from '@/lib/auth/browser-session'
import { sessionOrigin } from '@/lib/auth/request-origin'
import { realNow } from '@/lib/clock'
import { endOtherSessions, endSession } from '@/lib/data/sessions'
import { sendAddressNotice } from '@/lib/delivery/account-mail'
import { mailSetup } from '@/lib/env'
import { paths } from '@/lib/paths'
import { requestLog } from '@/lib/request-log'
import {
  changeEmailSchema,
  changePasswordSchema,
  deleteAccountSchema,
  endSessionSchema,
} from '@/lib/schemas/account'

export const changeEmail = authedAction(changeEmailSchema, async (viewer, change) => {
  const previous = await setEmail(viewer, change, sessionOrigin(await headers()), realNow())
  if (mailSetup()) {
    const log = await requestLog()
    // It is changed already: nobody waits for the mail server.
    after(async () => {
      const result = await sendAddressNotice(previous, change.email)
      if (result.outcome !== 'sent') log.warn(result, 'The mail about a new address did not leave at once.')
    })
  }
  refresh()
})

export const changePassword = authedAction(changePasswordSchema, async (viewer, passwords) => {
  await setPassword(viewer, passwords, realNow())
  refresh()
})

export const signOutSession = authedAction(endSessionSchema, async (viewer, { sessionId }) => {
  if (sessionId === viewer.sessionId) {
    await endBrowserSession()
    redirect(paths.signIn())
  }
  await endSession(viewer.id, sessionId)
  refresh()
})

export const signOutElsewhere = authedAction(z.object({}), async (viewer) => {
  await endOtherSessions(viewer.id, viewer.sessionId)
  refresh()
})

export const deleteAccount = authedAction(
  deleteAccountSchema,
  async (viewer, { password }): Promise<void> => {
    await closeAccount(viewer.id, password, realNow())
    await endBrowserSession()
    redirect(paths.signInAfterDeleting())
  },
)
