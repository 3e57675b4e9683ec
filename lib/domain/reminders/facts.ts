import type { WorkCalendar } from '@/lib/domain/calendar'
import type { Day, Instant } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import type { RuleName, RuleSettings } from '@/lib/domain/rules'
import type { InterviewKind, InterviewOutcome, LessonStatus, PersonRole } from '@/lib/domain/vocabulary'

/** What the reminders of one application are planned from. */
export interface ApplicationFacts {
  id: string
  company: string
  role: string
  /** Neither trashed nor archived; otherwise nothing is planned. */
  isActive: boolean
  stage: Stage
  stageSince: Day
  /** False where nobody knows since when: nothing is counted from that day. */
  sinceKnown: boolean
  /** When an import brought it, if one did: what was due by then is history, and plans nothing. */
  importedAt: Instant | null
  /** The latest day of a move, a logged contact or a held interview. */
  lastHeardDay: Day
  deadline: Day | null
  /** The day by which an offer must be answered. */
  offerDue: Day | null
  interviews: readonly InterviewFacts[]
  /** The one that ended it last, if any. */
  rejection: RejectionFacts | null
}

export interface InterviewFacts {
  id: string
  kind: InterviewKind
  startAt: Instant
  endAt: Instant
  /** IANA zone of the interview. */
  zone: string
  cancelled: boolean
  preparationComplete: boolean
  outcome: InterviewOutcome
  outcomeDay: Day | null
  /** The day by which they promised an answer. */
  answerPromisedOn: Day | null
  interviewers: readonly InterviewerFacts[]
  /** When a thank-you went out though no interviewer is named. */
  thankedOn: Day | null
  reviewComplete: boolean
}

export interface InterviewerFacts {
  personId: string
  name: string
  thankedOn: Day | null
}

export interface RejectionFacts {
  id: string
  receivedOn: Day
  reviewId: string
  /** The interview that the linked review is about; null where it is about the application itself. */
  reviewInterviewId: string | null
  reviewComplete: boolean
  askedOn: Day | null
  secondAskedOn: Day | null
  answeredOn: Day | null
  /** The person settled for no answer. */
  noFeedbackOn: Day | null
  reopenedOn: Day | null
  /** Whom to ask: the hiring manager, else the recruiter, else null. */
  contactName: string | null
  contactRole: PersonRole | null
}

export interface LessonFacts {
  id: string
  text: string
  action: string
  actionDue: Day | null
  actionDoneOn: Day | null
  status: LessonStatus
}

/** What moving forward is planned from: the whole search of one person. */
export interface SearchFacts {
  /** When the latest application was entered, whatever day it was dated. */
  lastLoggedAt: Instant | null
  /** The completed review of a rejection that was completed last, if any. */
  lastReviewed: { rejectionId: string; company: string; completedAt: Instant } | null
}

export interface Preferences {
  /** The person's IANA zone. */
  zone: string
  /** Local `HH:MM` at which day-long reminders fall due. */
  reminderTime: string
  /** Of the application's region where it has one, else of the person's. */
  calendar: WorkCalendar
  rules: RuleSettings
}

export interface PlannedReminder {
  rule: RuleName
  /** What it is about: `application:ID`, `interview:ID`, `interview:ID:person:ID`, `rejection:ID`, `lesson:ID`. */
  subject: string
  /**
   * Which of several for the subject: the occasion it counts from and its number. A change of zone, calendar or
   * rules moves its date and keeps its occurrence; a new silence, a new deadline is a new one.
   */
  occurrence: string
  applicationId: string | null
  interviewId: string | null
  personId: string | null
  lessonId: string | null
  title: string
  /**
   * Why this date, as a sentence with its numbers; planned after that, why it is due all the same. It is stored, so
   * it never speaks relative to today.
   */
  why: string
  /** What it said if it was planned in time, where that is not `why`: one that is open goes on saying it. */
  whyInTime: string | null
  plannedFor: Instant
  /** Past this it is overdue or, for most rules, over: see hasLapsed. */
  overdueAt: Instant | null
  /** Its time is long past: one that is open already stays, but none is added to flood a back-dated record. */
  late: boolean
}
