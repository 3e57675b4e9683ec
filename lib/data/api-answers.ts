import { db, withFirst, type Transaction } from '@/lib/db/client'
import { ConflictError } from '@/lib/errors'
import type { UserId } from './user-id'

/** What a resource can be read from: the database, or the transaction that is about to change it. */
export type Reader = Transaction

/** How long an answer is kept under its key. */
const ANSWER_HOURS = 24
const HOUR_MS = 3_600_000

/** Longer than any request can take: whoever began then is gone. */
const GONE_AFTER_MS = 60_000

/** Stands as the status once the change is committed and its answer not yet kept. */
const COMMITTED = 0

const UNDER_WAY = 'A request with this key is under way. Send it again in a moment.'

/** One request with an Idempotency-Key; `request` is a hash of what it asks for. */
export interface AnswerKey {
  tokenId: string
  key: string
  request: string
}

export interface KeptAnswer {
  status: number
  headers: string
  body: string
}

/** `first`: go on, and keep what comes out. `lost`: it was done, but whoever did it ended before it could answer. */
export type Claim =
  | { kind: 'first'; claimedAt: Date }
  | { kind: 'answered'; answer: KeptAnswer }
  | { kind: 'another request' | 'under way' | 'lost' }

/** Takes a key for a request, or tells what became of it before. `now` is real time. */
export async function claimAnswer(
  userId: UserId,
  { tokenId, key, request }: AnswerKey,
  now: Date,
): Promise<Claim> {
  await db.apiAnswer.deleteMany({
    where: { userId, createdAt: { lte: new Date(now.getTime() - ANSWER_HOURS * HOUR_MS) } },
  })
  try {
    await db.apiAnswer.create({ data: { userId, tokenId, key, request, createdAt: now } })
    return { kind: 'first', claimedAt: now }
  } catch (error) {
    if (!isTaken(error)) throw error
  }
  const id = { userId, tokenId, key }
  const row = await db.apiAnswer.findUnique({ where: { userId_tokenId_key: id } })
  if (row && row.request !== request) return { kind: 'another request' }
  if (!row) return { kind: 'under way' }
  const { status, headers, body, createdAt } = row
  if (status !== null && status !== COMMITTED) return { kind: 'answered', answer: { status, headers, body } }
  if (now.getTime() - createdAt.getTime() < GONE_AFTER_MS) return { kind: 'under way' }
  if (status === COMMITTED) return { kind: 'lost' }
  const { count } = await db.apiAnswer.updateMany({
    where: { ...id, status: null, createdAt },
    data: { createdAt: now },
  })
  return count === 1 ? { kind: 'first', claimedAt: now } : { kind: 'under way' }
}

/** Keeps the answer of a request whose change is committed, for whoever sends it again. */
export async function keepAnswer(
  userId: UserId,
  { tokenId, key }: AnswerKey,
  answer: KeptAnswer,
): Promise<void> {
  await db.apiAnswer.updateMany({ where: { userId, tokenId, key, status: COMMITTED }, data: answer })
}

/** Frees a key whose request has changed nothing. */
export async function dropAnswer(userId: UserId, { tokenId, key }: AnswerKey): Promise<void> {
  await db.apiAnswer.deleteMany({ where: { userId, tokenId, key, status: null } })
}

/**
 * Runs `work`, whose change commits together with the mark that the request of `answer` is done, and only if `check`
 * lets it: both happen in the transaction of the change. Throws what they throw.
 */
export async function changeOnce<T>(
  userId: UserId,
  given: {
    answer: (AnswerKey & { claimedAt: Date }) | null
    check: ((from: Reader) => Promise<void>) | null
  },
  work: () => Promise<T>,
): Promise<T> {
  const { answer, check } = given
  if (answer === null && check === null) return work()
  const { result, hasRun } = await withFirst(
    userId,
    async (tx) => {
      if (answer !== null) await markCommitted(tx, userId, answer)
      await check?.(tx)
    },
    work,
  )
  if (!hasRun) throw new Error('Nothing was changed in a transaction of its owner, so nothing was checked.')
  return result
}

async function markCommitted(
  tx: Transaction,
  userId: UserId,
  { tokenId, key, claimedAt }: AnswerKey & { claimedAt: Date },
): Promise<void> {
  const { count } = await tx.apiAnswer.updateMany({
    where: { userId, tokenId, key, status: null, createdAt: claimedAt },
    data: { status: COMMITTED },
  })
  if (count !== 1) throw new ConflictError(UNDER_WAY)
}

const isTaken = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002'
