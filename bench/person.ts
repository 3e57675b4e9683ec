import { sealSession } from '@/lib/auth/session-cookie'
import { createClient } from '@/lib/db/create-client'
import { USER_ID } from './seed/database'
import { NOW } from './seed/setting'
import { SECRET } from './server'

const MONTH_MS = 30 * 24 * 60 * 60 * 1000

/** Signs the seeded person in without a password, and returns their cookies: the session, and the moment it is. */
export async function signIn(databaseUrl: string): Promise<Record<string, string>> {
  const client = createClient(databaseUrl)
  const now = new Date()
  const session = await client.userSession.create({
    data: { userId: USER_ID, lastSeenAt: now, expiresAt: new Date(now.getTime() + MONTH_MS) },
    select: { id: true },
  })
  await client.$disconnect()
  return {
    'debrief.session': await sealSession({ userId: USER_ID, sessionId: session.id }, SECRET),
    'test-clock': NOW.toISOString(),
  }
}

export const cookieHeader = (cookies: Record<string, string>): string =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
