import { fold } from '@/lib/domain/fold'
import type { LessonKind, Pillar } from '@/lib/domain/vocabulary'

/** An earlier lesson, to be chosen instead of typed again. */
export interface Suggestion {
  id: string
  kind: LessonKind
  pillar: Pillar
  text: string
  action: string
  actionDue: string | null
  seenCount: number
}

const MOST = 6
const SHORTEST = 2

/** Earlier lessons that hold every word typed, those that begin with it first; their own order stays otherwise. */
export function suggest(typed: string, lessons: readonly Suggestion[]): Suggestion[] {
  const query = fold(typed)
  if (query.length < SHORTEST) return []
  const words = query.split(' ')
  const found = lessons
    .map((lesson) => ({ lesson, folded: fold(lesson.text) }))
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
  const begins = found.filter(({ folded }) => folded.startsWith(query))
  const others = found.filter(({ folded }) => !folded.startsWith(query))
  return [...begins, ...others].slice(0, MOST).map(({ lesson }) => lesson)
}
