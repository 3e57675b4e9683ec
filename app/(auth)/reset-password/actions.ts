'use server'

import { redirect } from 'next/navigation'
import { openAction } from '@/lib/actions/authed-action'
import { endBrowserSession } from '@/lib/auth/browser-session'
import { resetPassword } from '@/lib/auth/password-reset'
import { realNow } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { resetPasswordSchema } from '@/lib/schemas/account'

export const chooseNewPassword = openAction(
  resetPasswordSchema,
  async ({ token, newPassword }): Promise<void> => {
    await resetPassword(token, newPassword, realNow())
    // Somebody else may be signed in here: whoever chose the password signs in with it.
    await endBrowserSession()
    redirect(paths.signInAfterReset())
  },
)
