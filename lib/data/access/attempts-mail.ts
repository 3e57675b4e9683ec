import { beginVerification, confirmAddress, readMailDestination } from '@/lib/data/email-verification'
import { readLinkedReminder } from '@/lib/data/linked-reminder'
import { unsubscribe } from '@/lib/data/unsubscribe'
import { findAccount, replacePasswordHash } from '@/lib/data/users'
import { db } from '@/lib/db/client'
import { notFound, nothing, ownChange, type Attempts, type Belongings } from './attempt'
import { NOW } from './people'

const LATER = new Date(NOW.getTime() + 60_000)

const mailOf = ({ userId }: Belongings) =>
  db.destination.findFirstOrThrow({ where: { userId, kind: 'EMAIL' }, select: { id: true, address: true } })

/** What stands behind the links of mails. */
export const MAIL_ATTEMPTS: Attempts = {
  'email-verification: readMailDestination': nothing(async ({ me, theirs }) =>
    readMailDestination(me, (await mailOf(theirs)).id),
  ),
  'email-verification: beginVerification': notFound(async ({ me, theirs }) =>
    beginVerification(me, (await mailOf(theirs)).id, NOW),
  ),
  'email-verification: confirmAddress': notFound(async ({ me, theirs }) => {
    const { id, address } = await mailOf(theirs)
    await confirmAddress(me, { destinationId: id, address }, NOW)
  }),
  'linked-reminder: readLinkedReminder': nothing(({ me, theirs }) => readLinkedReminder(me, theirs.reminder)),
  'unsubscribe: unsubscribe': ownChange(async ({ me, theirs }) =>
    unsubscribe(me, (await mailOf(theirs)).id, LATER),
  ),
  'users: findAccount': nothing(({ me }) => findAccount(me)),
  'users: replacePasswordHash': ownChange(async ({ me }) => {
    const account = await findAccount(me)
    if (account) await replacePasswordHash(me, account, 'new')
  }),
}
