import { createHash } from 'node:crypto'
import { ApiProblem } from './problem'

/** A strong entity tag of what an answer says. */
export function entityTag(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** Whether a header such as If-Match names `tag`, or takes anything. Weak tags never match: bytes are compared. */
export function namesTag(header: string, tag: string): boolean {
  return header.split(',').some((each) => each.trim() === '*' || each.trim() === tag)
}

/** The same for If-None-Match, where a proxy may have made the tag weak. */
export function hasTag(header: string, tag: string): boolean {
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag)
}

export const changed = () =>
  new ApiProblem(
    'changed',
    'It is not what you have seen any more. Read it again, then decide. Nothing was changed.',
  )

export const needsMatch = () =>
  new ApiProblem(
    'needs-match',
    'Send If-Match with the ETag of what you have read, or If-Match: * for whatever is there now.',
  )
