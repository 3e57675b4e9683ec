import { db, inTransaction } from '@/lib/db/client'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'

import { mintUserId, type UserId } from './user-id'

export type NewAccount = { name: string; email: string; passwordHash: string; zone: string }

/** Who may make an account: everybody, or nobody after the first. */
export type SignUpPolicy = 'open' | 'closed'

/** Whether anybody has an account here. `createAccount` asks again, where two come at once. */
export async function hasAccounts(): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null
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
    if (taken) throw emailTakenAtSignUp()
    // Somebody may change to this address at the same moment: the unique index decides.
    const made = tx.user.create({ data: account, select: { id: true } })
    return mintUserId((await made.catch(orTaken(emailTakenAtSignUp))).id)
  })
}

const TAKEN = 'There is already an account with this e-mail address.'
const emailTaken = () => new RefusedError(TAKEN, 'email')
const emailTakenAtSignUp = () => new RefusedError(`${TAKEN} Sign in instead.`, 'email')

const orTaken = (refusal: () => RefusedError) => (error: unknown) => {
  throw (error as { code?: unknown }).code === 'P2002' ? refusal() : error
}

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

/**
 * Sets another address, ends every session but `keepSession`, and says what the address was. `email` is folded already.
 * Throws a RefusedError at `email` when another account has it, or a NotFoundError.
 */
export async function changeEmail(userId: UserId, email: string, keepSession: string): Promise<string> {
  return inTransaction(userId, async (tx) => {
    const before = await tx.user.findUnique({ where: { id: userId }, select: { email: true } })
    if (!before) throw new NotFoundError('account')
    await tx.user.update({ where: { id: userId }, data: { email } }).catch(orTaken(emailTaken))
    await tx.userSession.deleteMany({ where: { userId, id: { not: keepSession } } })
    return before.email
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
 * Sets a new password hash in place of that of `previous`, and ends every session. Throws a ConflictError where the
 * password or the address is another one by now: of two who come by the same link, one is late.
 */
export async function replacePasswordHash(
  userId: UserId,
  previous: { email: string; passwordHash: string },
  passwordHash: string,
): Promise<void> {
  await inTransaction(userId, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, email: previous.email, passwordHash: previous.passwordHash },
      data: { passwordHash },
    })
    if (count === 0) throw new ConflictError('The account was changed in the meantime.')
    await tx.userSession.deleteMany({ where: { userId } })
  })
}

/** Deletes the person and, by cascade, everything that is theirs: one statement, all or nothing. */
export async function deleteAccount(userId: UserId): Promise<void> {
  const { count } = await db.user.deleteMany({ where: { id: userId } })
  if (count === 0) throw new NotFoundError('account')
}
