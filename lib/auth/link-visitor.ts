import { mintUserId, type UserId } from '@/lib/data/user-id'
import { RefusedError } from '@/lib/errors'
import { openLink, type LinkPurpose } from '@/lib/signed-links'

export type LinkVisit =
  /** The signature stands for the person: they may do this one thing, signed in or not. */
  { state: 'valid'; userId: UserId; id: string; bound: string } | { state: 'expired' } | { state: 'wrong' }

/** Who comes by a signed link, and about what. `now` is real time. */
export function visitLink(purpose: LinkPurpose, token: string, now: Date): LinkVisit {
  const link = openLink(purpose, token, now)
  return link.state === 'valid' ? { ...link, userId: mintUserId(link.userId) } : link
}

const LINK_EXPIRED = 'This link has expired.'
const LINK_WRONG = 'This link is not whole. Open it from the mail again.'

/** The same for an action: throws a RefusedError where the link is not valid. */
export function requireLink(purpose: LinkPurpose, token: string, now: Date) {
  const visit = visitLink(purpose, token, now)
  if (visit.state === 'valid') return visit
  throw new RefusedError(visit.state === 'expired' ? LINK_EXPIRED : LINK_WRONG)
}
