import type { FeedbackView } from '@/components/rejection/feedback-view'
import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { whatMatters } from '@/lib/domain/matters'
import type { RuleName } from '@/lib/domain/rules'
import type { InterviewKind } from '@/lib/domain/vocabulary'
import type { InterviewStanding } from './interviews-card'
import type { MatterBannerProps, MatterInterview, OwedReview } from './matter-banner'

type Given = {
  application: {
    id: string
    company: string
    role: string
    stage: Stage
    offerDue: Day | null
    isArchived: boolean
    isTrashed: boolean
    interviews: readonly PageInterview[]
    rejection: { reviewId: string; reviewOwed: boolean } | null
    othersOpen: number
  }
  feedback: FeedbackView | null
  dueReminders: readonly {
    id: string
    rule: RuleName
    title: string
    why: string
    interviewId: string | null
  }[]
  ownZone: string
  today: Day
}

type PageInterview = Omit<MatterInterview, 'isRunning'> & {
  kind: InterviewKind
  standing: InterviewStanding
  reviewId: string | null
}

/** What the banner says; nothing for what rests in the archive or the trash. */
export function matterView({
  application,
  feedback,
  dueReminders,
  ownZone,
  today,
}: Given): MatterBannerProps {
  const { stage, interviews, isArchived, isTrashed, offerDue, othersOpen } = application
  const interview = nextInterview(interviews)
  const review = owedReview(application, interviews)
  const nudge = dueReminders.find(({ rule }) => rule === 'nudge') ?? null
  const matter = whatMatters({
    stage,
    hasInterviewAhead: interview !== null,
    feedbackStep: feedback?.step ?? null,
    owesReview: review !== null,
    othersOpen: othersOpen > 0,
    dueRules: dueReminders.map(({ rule }) => rule),
  })
  return {
    matter: isArchived || isTrashed ? null : matter,
    application,
    offerDue,
    othersOpen,
    interview,
    feedback,
    review,
    thanks: dueReminders.find(({ rule }) => rule === 'thank-you') ?? null,
    nudge,
    noReplyWhy: dueReminders.find(({ rule }) => rule === 'no-reply')?.why ?? null,
    ownZone,
    today,
  }
}

/** The one that is running, else the first ahead. They come latest first. */
function nextInterview(interviews: readonly PageInterview[]): MatterInterview | null {
  const coming = interviews.filter(({ standing }) => standing === 'ahead' || standing === 'running')
  const next = coming.at(-1)
  return next ? { ...next, isRunning: next.standing === 'running' } : null
}

function owedReview(
  { rejection }: Given['application'],
  interviews: readonly PageInterview[],
): OwedReview | null {
  const owed = interviews.find(({ standing }) => standing === 'owed' || standing === 'started')
  if (owed) {
    const { id, kind, day, reviewId, standing } = owed
    return { reviewId, interviewId: id, kind, day, isStarted: standing === 'started' }
  }
  // It stays owed after a reopening, also on the page of the reviews.
  if (!rejection?.reviewOwed) return null
  const nothing = { interviewId: null, kind: null, day: null, isStarted: false }
  return { reviewId: rejection.reviewId, ...nothing }
}
