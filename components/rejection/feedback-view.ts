import type { WorkCalendar } from '@/lib/domain/calendar'
import { checkFeedbackRequest } from '@/lib/domain/cooling-off'
import type { Day } from '@/lib/domain/day'
import { feedbackRequestDraft, secondAskDraft, type Draft } from '@/lib/domain/drafts'
import {
  feedbackStanding,
  readDrafts,
  tookBackOffer,
  whomToAsk,
  type FeedbackFacts,
  type FeedbackStanding,
} from '@/lib/domain/feedback'
import type { Stage } from '@/lib/domain/lifecycle'
import type { RuleSettings } from '@/lib/domain/rules'
import {
  INTERVIEW_KIND_LABELS,
  type Channel,
  type InterviewKind,
  type PersonRole,
} from '@/lib/domain/vocabulary'

/** The latest rejection of an application, as its page shows it. */
export interface FeedbackView extends FeedbackStanding {
  rejection: RejectionView
  applicationId: string
  company: string
  /** The business days between which one asks. */
  window: { opens: number; closes: number }
  /** Why not to write yet; null once the window has opened. */
  waitReason: string | null
  /** Whom to ask; null where nobody is recorded. */
  contact: Contact | null
  people: readonly Contact[]
  /** Both letters: as the person left them, else filled from the record. */
  drafts: { request: Draft; secondAsk: Draft }
}

export interface RejectionView extends FeedbackFacts {
  id: string
  stageReached: Stage
  channel: Channel | null
  reason: string
  draft: string | null
  askedName: string | null
  feedback: string
  reviewId: string
  reviewComplete: boolean
}

export interface Contact {
  id: string
  name: string
  role: PersonRole
  email: string | null
}

type Given = {
  application: {
    id: string
    company: string
    role: string
    people: readonly Contact[]
    interviews: readonly { kind: InterviewKind; standing: string }[]
  }
  rejection: RejectionView
  userName: string
  today: Day
  calendar: WorkCalendar
  rules: RuleSettings
}

export function feedbackView(given: Given): FeedbackView {
  const { application, rejection, userName, today, calendar, rules } = given
  const { id, company, role, people, interviews } = application
  const contact = whomToAsk(people)
  const kept = readDrafts(rejection.draft)
  const held = interviews.filter(({ standing }) => standing !== 'cancelled' && standing !== 'ahead')
  const facts = {
    company,
    role,
    userName,
    contactName: contact?.name ?? null,
    interviewKindLabels: held.map(({ kind }) => INTERVIEW_KIND_LABELS[kind]).toReversed(),
    rejectedOn: rejection.receivedOn,
    tookBackOffer: tookBackOffer(rejection.stageReached),
  }
  const check = checkFeedbackRequest({ receivedOn: rejection.receivedOn, day: today, calendar })
  return {
    ...feedbackStanding(rejection, today, calendar, rules),
    rejection,
    applicationId: id,
    company,
    window: rules['feedback-request'].numbers,
    waitReason: check.ok ? null : check.reason,
    contact,
    people,
    drafts: {
      request: kept.request ?? feedbackRequestDraft(facts),
      secondAsk: kept.secondAsk ?? secondAskDraft({ ...facts, askedOn: rejection.askedOn }),
    },
  }
}
