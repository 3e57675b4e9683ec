import { emailField } from '@/lib/schemas/account'
import { prepareEnvironment } from './environment.mjs'

/**
 * `npm run reset-password -- ADDRESS`: prints a link by which the owner of that account chooses a new password, where no
 * mail can tell them. Whoever runs this sees everything anyway; that it is the owner who asks is theirs to make sure of.
 */

prepareEnvironment()
// They read the environment as they are loaded.
const { findCredentials } = await import('@/lib/data/users')
const { db } = await import('@/lib/db/client')
const { whole } = await import('@/lib/delivery/email')
const { paths } = await import('@/lib/paths')
const { signReset } = await import('@/lib/signed-links')

async function linkFor(typed: string): Promise<string> {
  const { data: email } = emailField.safeParse(typed)
  if (!email) throw new Error('Say whose password: npm run reset-password -- ana@example.org')
  const account = await findCredentials(email)
  if (!account) throw new Error(`There is no account with ${email}.`)
  const { id: userId, passwordHash } = account
  return whole(paths.resetPassword(signReset({ userId, email, passwordHash }, new Date())))
}

try {
  console.log(await linkFor(process.argv[2] ?? ''))
  console.log('Hand this to the owner of the account. It works once, within an hour.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db.$disconnect()
}
