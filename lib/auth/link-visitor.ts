import { mintUserId, type UserId } from '@/lib/data/user-id'
import { openLink, type LinkPurpose } from '@/lib/signed-links'

export type LinkVisit =
  /** The signature stands for the person: they may do this one thing, signed in or not. */
  { state: 'valid'; userId: UserId; id: string; bound: string } | { state: 'expired' } | { state: 'wrong' }

/** Who comes by a signed link, and about what. `now` is real time. */
export function visitLink(purpose: LinkPurpose, token: string, now: Date): LinkVisit {
  const link = openLink(purpose, token, now)
  return link.state === 'valid' ? { ...link, userId: mintUserId(link.userId) } : link
}
