import { createHash, randomBytes } from 'node:crypto'
import { db, inTransaction } from '@/lib/db/client'
import { TOKEN_DAYS, isTokenForm, tokenOf, type TokenScope } from '@/lib/domain/api-token'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { NewToken } from '@/lib/schemas/api-token'
import { mintUserId, type UserId } from './user-id'

const DAY_MS = 86_400_000

/** More than a person has programs; a bound, so that the list stays short. */
const MOST = 50
/** One that ended can say so for a while to whoever still sends it; then it is forgotten. */
const REMEMBERED_DAYS = 90
/** Requests are counted in windows of this length, each beginning with its first request. */
const RATE_WINDOW_MS = 60_000

export interface ListedToken {
  id: string
  name: string
  ending: string
  scope: TokenScope
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

/** Whose token it is, and how much of its window is used. */
export interface TokenUse {
  userId: UserId
  tokenId: string
  scope: TokenScope
  zone: string
  /** with this one; more than the limit means: not now */
  requests: number
  /** when the count begins anew */
  windowEnd: Date
}

/** `unknown` also stands for what cannot be a token at all. */
export type TokenLookup = TokenUse | 'unknown' | 'expired' | 'revoked'

/**
 * Makes a token. Only its hash is kept, so this answer is the one time that it can be shown. `now` is real time.
 * Throws a RefusedError where there are too many.
 */
export function createToken(
  userId: UserId,
  { name, scope, life }: NewToken,
  now: Date,
): Promise<{ id: string; token: string }> {
  const token = tokenOf(randomBytes(32).toString('base64url'))
  const days = TOKEN_DAYS[life]
  return inTransaction(userId, async (tx) => {
    const long = new Date(now.getTime() - REMEMBERED_DAYS * DAY_MS)
    await tx.apiToken.deleteMany({
      where: { userId, OR: [{ revokedAt: { lte: long } }, { expiresAt: { lte: long } }] },
    })
    if ((await tx.apiToken.count({ where: { userId, revokedAt: null } })) >= MOST)
      throw new RefusedError(`That would be more than ${MOST} tokens. Revoke one first.`)
    const { id } = await tx.apiToken.create({
      data: {
        userId,
        name,
        scope,
        hash: hashOf(token),
        ending: token.slice(-4),
        expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS),
        createdAt: now,
      },
      select: { id: true },
    })
    return { id, token }
  })
}

/** The person's tokens that were not revoked, the newest first; those that have ended are among them. */
export function listTokens(userId: UserId): Promise<ListedToken[]> {
  return db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      id: true,
      name: true,
      ending: true,
      scope: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
    },
  })
}

/** Ends a token at once, everywhere. Throws a NotFoundError. */
export async function revokeToken(userId: UserId, id: string, now: Date): Promise<void> {
  const [{ count }] = await db.$transaction([
    db.apiToken.updateMany({ where: { userId, id, revokedAt: null }, data: { revokedAt: now } }),
    // Nobody can ask for them again.
    db.apiAnswer.deleteMany({ where: { userId, tokenId: id } }),
  ])
  if (count === 0) throw new NotFoundError('token')
}

/**
 * Finds a token and counts this use of it, in one statement: the count holds however many instances there are and
 * however many requests come at once. It is looked up by its hash: what the database compares tells nothing about a
 * token that is nearly right. `now` is real time. Only the token check of lib/auth calls this.
 */
export async function useToken(token: string, now: Date): Promise<TokenLookup> {
  if (!isTokenForm(token)) return 'unknown'
  const hash = hashOf(token)
  const windowAgo = new Date(now.getTime() - RATE_WINDOW_MS)
  const [row] = await db.$queryRaw<UsedRow[]>`
    UPDATE "ApiToken" SET
      "requests" = CASE WHEN "windowStart" > ${windowAgo} THEN "requests" + 1 ELSE 1 END,
      "windowStart" = CASE WHEN "windowStart" > ${windowAgo} THEN "windowStart" ELSE ${now} END,
      "lastUsedAt" = CASE WHEN "lastUsedAt" > ${windowAgo} THEN "lastUsedAt" ELSE ${now} END
    WHERE "hash" = ${hash} AND "revokedAt" IS NULL AND ("expiresAt" IS NULL OR "expiresAt" > ${now})
    RETURNING "userId", "id", "scope", "requests", "windowStart", (
      SELECT "zone" FROM "User" WHERE "User"."id" = "ApiToken"."userId"
    ) AS "zone"`
  if (!row) return whyNot(hash)
  return {
    userId: mintUserId(row.userId),
    tokenId: row.id,
    scope: row.scope,
    zone: row.zone,
    requests: Number(row.requests),
    windowEnd: new Date(new Date(row.windowStart).getTime() + RATE_WINDOW_MS),
  }
}

interface UsedRow {
  userId: string
  id: string
  scope: TokenScope
  zone: string
  requests: number | bigint
  windowStart: Date | string
}

async function whyNot(hash: string): Promise<'unknown' | 'expired' | 'revoked'> {
  const row = await db.apiToken.findUnique({ where: { hash }, select: { revokedAt: true } })
  if (!row) return 'unknown'
  return row.revokedAt === null ? 'expired' : 'revoked'
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
