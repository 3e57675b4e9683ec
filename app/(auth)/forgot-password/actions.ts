'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { openAction } from '@/lib/actions/authed-action'
import { requestReset } from '@/lib/auth/password-reset'
import { sessionOrigin } from '@/lib/auth/request-origin'
import { realNow } from '@/lib/clock'
import { sendResetMail } from '@/lib/delivery/account-mail'
import { paths } from '@/lib/paths'
import { requestLog } from '@/lib/request-log'
import { forgotPasswordSchema } from '@/lib/schemas/account'

export const askForReset = openAction(forgotPasswordSchema, async ({ email }): Promise<void> => {
  const now = realNow()
  const log = await requestLog()
  const mail = await requestReset(email, sessionOrigin(await headers()).address, now)
  // Only after the answer: how long a mail takes would tell that there is an account.
  after(async () => {
    const result = mail && (await sendResetMail(mail, now))
    if (result && result.outcome !== 'sent')
      log.warn(result, 'The mail for a new password did not leave at once.')
  })
  redirect(`${paths.forgotPassword()}?sent=1`)
})
