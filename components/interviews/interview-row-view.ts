import { momentStamp } from '@/components/ui/stamp-view'
import { dayIn, timeIn, type Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { INTERVIEW_KIND_LABELS, type InterviewKind, type InterviewOutcome } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import type { InterviewRowView } from './interview-row'
import { OUTCOME_TONES, sayOutcome, sayScore } from './interview-words'

export type PastRow = {
  id: string
  kind: InterviewKind
  startAt: Date
  zone: string
  application: { company: string; role: string; stage: Stage }
  people: readonly { id: string; name: string }[]
  morePeople: number
  outcome: InterviewOutcome
  cancelled: boolean
  preparationScore: number | null
  reviewed: boolean
  owed: boolean
  begun: boolean
  reviewId: string | null
}

/** An interview that is over as the history says it: when in its own zone, seen from the person's `today`. */
export function interviewRowView(row: PastRow, today: Day): InterviewRowView {
  const { id, kind, startAt, zone, application, people, morePeople, outcome, cancelled, preparationScore } =
    row
  const day = sayDay(dayIn(startAt, zone), today)
  return {
    id,
    kind: INTERVIEW_KIND_LABELS[kind],
    company: application.company,
    role: application.role,
    when: momentStamp(startAt, zone, `${day}, ${timeIn(startAt, zone)}`),
    people,
    morePeople,
    outcome: cancelled
      ? { says: 'Cancelled', tone: 'neutral' }
      : { says: sayOutcome(outcome, application.stage), tone: OUTCOME_TONES[outcome] },
    score: preparationScore === null ? null : sayScore(preparationScore),
    review: reviewOf(row),
  }
}

function reviewOf({ id, reviewed, owed, begun, reviewId }: PastRow): InterviewRowView['review'] {
  if (reviewed && reviewId) return { says: 'Reviewed', href: paths.review(reviewId), tone: 'sustain' }
  if (!owed) return null
  // A rejection has made the draft by itself: that alone is no progress.
  const href = reviewId ? paths.review(reviewId) : paths.interview(id)
  return { says: begun ? 'In progress' : 'Owed', href, tone: 'improve' }
}
