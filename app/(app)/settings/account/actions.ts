'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { authedAction } from '@/lib/actions/authed-action'
import { changePassword as setPassword, closeAccount } from '@/lib/auth/accounts'
import { endBrowserSession } from '@/lib/auth/browser-session'
import { realNow } from '@/lib/clock'
import { endOtherSessions, endSession } from '@/lib/data/sessions'
import { paths } from '@/lib/paths'
import { changePasswordSchema, deleteAccountSchema, endSessionSchema } from '@/lib/schemas/account'

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
