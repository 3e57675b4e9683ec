import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { realNow, requestNow } from '@/lib/clock'
import { visitSession } from '@/lib/data/sessions'
import type { UserId } from '@/lib/data/user-id'
import { hasAccounts } from '@/lib/data/users'
import { dayIn, type Day } from '@/lib/domain/day'
import { paths } from '@/lib/paths'

import { REQUESTED_PATH_HEADER } from './requested-path'
import { safeNext } from './safe-next'
import { openSession, sessionCookieName } from './session-cookie'

/** Who is looking, and when. */
export type Viewer = {
  id: UserId
  sessionId: string
  name: string
  email: string
  /** IANA time zone of the person; `today` and `reminderTime` are local to it. */
  zone: string
  /** Local HH:MM at which day-long reminders fall due. */
  reminderTime: string
  /** Whether single-key shortcuts are on. */
  singleKeys: boolean
  now: Date
  today: Day
}

/** The signed-in person, or null. Asked once per request, however often it is called. */
export const optionalUser = cache(async (): Promise<Viewer | null> => {
  const handle = await openSession((await cookies()).get(sessionCookieName())?.value)
  const user = handle && (await visitSession(handle, realNow()))
  if (!user) return null
  const now = await requestNow()
  return { ...user, sessionId: handle.sessionId, now, today: dayIn(now, user.zone) }
})

/**
 * The signed-in person. Others are sent to sign in, or to make the first account where there is none, and come back to
 * where they were going.
 */
export async function requireUser(): Promise<Viewer> {
  const viewer = await optionalUser()
  if (viewer) return viewer
  const next = safeNext((await headers()).get(REQUESTED_PATH_HEADER))
  redirect((await hasAccounts()) ? paths.signIn(next) : paths.signUp(next))
}
