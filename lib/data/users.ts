import { db, inTransaction } from '@/lib/db/client'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'

import { mintUserId, type UserId } from './user-id'

export type NewAccount = { name: string; email: string; passwordHash: string; zone: string }

/** Who may make an account: everybody, or nobody after the first. */
export type SignUpPolicy = 'open' | 'closed'

/** Whether the form may be shown. `createAccount` asks again, where two come at once. */
export async function isSignUpOpen(policy: SignUpPolicy): Promise<boolean> {
  return policy === 'open' || (await db.user.findFirst({ select: { id: true } })) === null
}

/** Accounts are made one after another: of two at once, only one is the first. */
const NEW_ACCOUNTS = 'new accounts'

/**
 * Makes an account. `email` is folded already. Throws a RefusedError when sign-up is closed, or at `email`
 * when there is an account with it.
 */
export async function createAccount(account: NewAccount, policy: SignUpPolicy): Promise<UserId> {
  return inTransaction(NEW_ACCOUNTS, async (tx) => {
    if (policy === 'closed' && (await tx.user.findFirst({ select: { id: true } }))) {
      throw new RefusedError('New accounts are closed here. Ask whoever runs this Debrief to open them.')
    }
    const taken = await tx.user.findUnique({ where: { email: account.email }, select: { id: true } })
    if (taken) throw emailTaken()
    const user = await tx.user.create({ data: account, select: { id: true } }).catch((error: unknown) => {
      // Two at the same moment: the unique index decides.
      throw (error as { code?: unknown }).code === 'P2002' ? emailTaken() : error
    })
    return mintUserId(user.id)
  })
}

const emailTaken = () =>
  new RefusedError('There is already an account with this e-mail address. Sign in instead.', 'email')

/** Who has asked for a new password, with what the link for it is bound to. */
export interface AccountToReset {
  userId: string
  email: string
  passwordHash: string
}

/** What signing in needs to know, before anybody has proved anything. Null for an unknown address. */
export function findCredentials(email: string): Promise<{ id: string; passwordHash: string } | null> {
  return db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
}

/** The hash of this person's password. Throws a NotFoundError when the account is gone. */
export async function passwordHashOf(userId: UserId): Promise<string> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  if (!user) throw new NotFoundError('account')
  return user.passwordHash
}

/** Sets a new password hash and ends every session but `keepSession`. Throws a NotFoundError. */
export async function changePasswordHash(
  userId: UserId,
  passwordHash: string,
  keepSession: string,
): Promise<void> {
  await inTransaction(userId, async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: userId }, data: { passwordHash } })
    if (count === 0) throw new NotFoundError('account')
    await tx.userSession.deleteMany({ where: { userId, id: { not: keepSession } } })
  })
}

/** Who has this account, for choosing a new password; null where it is gone. */
export function findAccount(
  userId: UserId,
): Promise<{ name: string; email: string; passwordHash: string } | null> {
  return db.user.findUnique({
    where: { id: userId },
    select: { name: true, email: true, passwordHash: true },
  })
}

/**
 * Sets a new password hash in place of `previous`, and ends every session. Throws a ConflictError where it is another
 * one by now: of two who come by the same link, one is late.
 */
export async function replacePasswordHash(
  userId: UserId,
  previous: string,
  passwordHash: string,
): Promise<void> {
  await inTransaction(userId, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: previous },
      data: { passwordHash },
    })
    if (count === 0) throw new ConflictError('The password was changed in the meantime.')
    await tx.userSession.deleteMany({ where: { userId } })
  })
}

/** Deletes the person and, by cascade, everything that is theirs: one statement, all or nothing. */
export async function deleteAccount(userId: UserId): Promise<void> {
  const { count } = await db.user.deleteMany({ where: { id: userId } })
  if (count === 0) throw new NotFoundError('account')
}
