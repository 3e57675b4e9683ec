import { db, inTransaction } from '@/lib/db/client'
import { ConflictError, NotFoundError } from '@/lib/errors'

import { mintUserId, type UserId } from './user-id'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** A session ends this long after its last visit. */
const SESSION_DAYS = 30

export type SessionOrigin = { userAgent: string; address: string }

/**
 * Begins a session and clears away this person's sessions that have ended. `passwordHash` is that of the password by
 * which they came: throws a ConflictError where it was changed while it was checked, which has ended all sessions of
 * that password. `now` is real time.
 */
export function startSession(
  userId: UserId,
  origin: SessionOrigin,
  now: Date,
  passwordHash?: string,
): Promise<string> {
  return inTransaction(userId, async (tx) => {
    const known =
      passwordHash === undefined || (await tx.user.count({ where: { id: userId, passwordHash } })) === 1
    if (!known) throw new ConflictError('The password was changed in the meantime.')
    await tx.userSession.deleteMany({ where: { userId, expiresAt: { lte: now } } })
    const { id } = await tx.userSession.create({
      data: {
        userId,
        userAgent: origin.userAgent.slice(0, 300),
        address: origin.address.slice(0, 60),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY_MS),
      },
      select: { id: true },
    })
    return id
  })
}

/**
 * The person behind a session, or null when it was revoked or has ended. Counts as a visit: the end moves to
 * 30 days from `now`, written at most once an hour. Only the session check of lib/auth calls this.
 */
export async function visitSession(handle: { userId: string; sessionId: string }, now: Date) {
  const session = await db.userSession.findUnique({
    where: { userId_id: { userId: handle.userId, id: handle.sessionId }, expiresAt: { gt: now } },
    select: {
      lastSeenAt: true,
      user: {
        select: { id: true, name: true, email: true, zone: true, reminderTime: true, singleKeys: true },
      },
    },
  })
  if (!session) return null
  if (now.getTime() - session.lastSeenAt.getTime() >= HOUR_MS) {
    await db.userSession.updateMany({
      where: { userId: handle.userId, id: handle.sessionId },
      data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY_MS) },
    })
  }
  return { ...session.user, id: mintUserId(session.user.id) }
}

/** Where this person is signed in, the latest visit first. At most 100. */
export function listSessions(userId: UserId, now: Date) {
  return db.userSession.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, address: true },
  })
}

/** Ends one session. Throws a NotFoundError when there is none, or it is somebody else's. */
export async function endSession(userId: UserId, sessionId: string): Promise<void> {
  const { count } = await db.userSession.deleteMany({ where: { userId, id: sessionId } })
  if (count === 0) throw new NotFoundError('session')
}

/** Ends every session but `keep`; says how many. */
export async function endOtherSessions(userId: UserId, keep: string): Promise<number> {
  const { count } = await db.userSession.deleteMany({ where: { userId, id: { not: keep } } })
  return count
}
