import type { Day } from '@/lib/domain/day'
import type { UserId } from '@/lib/data/user-id'

/** What somebody has, by the ids that another user may have got hold of. See people.ts for how it is made. */
export interface Belongings {
  userId: UserId
  /** Two sessions. */
  session: string
  otherSession: string
  token: string
  /** At Interviewing, with a tag and the person, who is a recruiter there; all interviews but those of `rejected`. */
  application: string
  /** At Applied, with nothing on it. */
  plain: string
  trashed: string
  /** At Applied, where its last move was taken back. */
  corrected: string
  /** Rejected without an interview: nothing asked yet. */
  rejected: string
  rejection: string
  /** The rejection of another application, where feedback was asked for. */
  askedRejection: string
  tag: string
  /** Brought one application in, on the day of the tries. */
  import: string
  person: string
  interviewer: string
  /** Ahead, with the interviewer and a checklist. */
  upcoming: string
  item: string
  cancelled: string
  /** Over, with the interviewer and a complete review. */
  held: string
  completed: string
  completedVersion: number
  /** A review in which nothing is written yet, of an interview that is over. */
  draft: string
  /** Over, without a review. */
  unreviewed: string
  /** To improve, with an action. */
  lesson: string
  reminder: string
  doneReminder: string
  dayOff: Day
  /** A webhook of the plain kind. */
  webhook: string
  /** An e-mail address that is not confirmed yet. */
  email: string
  /** On its way to the webhook, under LEASE. */
  delivery: string
  /** A résumé, sent with `application`. Its content is the person's id. */
  document: string
}

export interface Scene {
  /** Who calls. */
  me: UserId
  /** What that person has. */
  mine: Belongings
  /** What the owner has. When the owner calls, the two are the same. */
  theirs: Belongings
}

export type Run = (scene: Scene) => unknown

/**
 * One try, made twice: as the other user, who must get nowhere, and then as the owner, who must get somewhere. Without
 * the second, a wrong id would look like a closed door.
 */
export interface Attempt {
  expects: 'not found' | 'nothing' | 'another answer' | 'own change'
  run: Run
}

/** Names something of theirs: there is no such thing. The owner gets an answer about it, or changes it. */
export const notFound = (run: Run): Attempt => ({ expects: 'not found', run })

/** Answers, but with nothing of theirs in it. The owner's answer has something. */
export const nothing = (run: Run): Attempt => ({ expects: 'nothing', run })

/** Answers with a number or a word that tells nothing by itself: it must differ from the owner's answer. */
export const anotherAnswer = (run: Run): Attempt => ({ expects: 'another answer', run })

/** Changes what is one's own, and nothing of theirs. The owner's call changes what is the owner's. */
export const ownChange = (run: Run): Attempt => ({ expects: 'own change', run })

/** By 'file: function', as in the sources. */
export type Attempts = Record<string, Attempt | Attempt[]>
