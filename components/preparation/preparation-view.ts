import {
  INTERVIEW_KIND_LABELS,
  PILLARS,
  RATED_PILLARS,
  type InterviewKind,
  type LessonKind,
  type Pillar,
} from '@/lib/domain/vocabulary'
import type { Day } from '@/lib/domain/day'
import { sayDate } from '@/lib/domain/wording'

export type PreparationLineView = {
  id: string
  pillar: Pillar
  text: string
  done: boolean
  dropped: boolean
  isOwn: boolean
  lesson: { kind: LessonKind; source: LessonSourceView | null } | null
}

export type LessonSourceView = {
  reviewId: string
  company: string
  interview: { kind: InterviewKind; day: Day } | null
}

/** "from the panel interview at Northwind, 9 November". */
export function saySource({ company, interview }: LessonSourceView): string {
  if (interview === null) return `from the application to ${company}`
  return `from the ${INTERVIEW_KIND_LABELS[interview.kind].toLowerCase()} at ${company}, ${sayDate(interview.day)}`
}

/** The three pillars always; delivery and logistics only where there is a line. */
export function shownPillars(lines: readonly { pillar: Pillar }[]): Pillar[] {
  return PILLARS.filter(
    (pillar) =>
      (RATED_PILLARS as readonly Pillar[]).includes(pillar) || lines.some((line) => line.pillar === pillar),
  )
}
