import type { LessonKind } from './vocabulary'

export const LESSON_KIND_LABELS: Record<LessonKind, string> = { SUSTAIN: 'Sustain', IMPROVE: 'Improve' }

/** "once", "twice", "3 times". */
export function sayTimes(count: number): string {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${count} times`
}

/** "seen 3 times"; "in no review now" where none names it any more. */
export function saySeen(seenCount: number): string {
  return seenCount === 0 ? 'in no review now' : `seen ${sayTimes(seenCount)}`
}

type Recurring = {
  kind: LessonKind
  seenCount: number
  workedStreak: number
  /** In how many of the latest reviews it stands, and how many those are. */
  recent: { named: number; of: number }
}

/** Why a lesson is worth carrying: "3 of last 5 reviews", "worked twice", "seen once". */
export function sayWhyCarried({ kind, seenCount, workedStreak, recent }: Recurring): string {
  if (kind === 'SUSTAIN' && workedStreak > 0) return `worked ${sayTimes(workedStreak)}`
  if (recent.named > 1) return `${recent.named} of last ${recent.of} reviews`
  return saySeen(seenCount)
}
