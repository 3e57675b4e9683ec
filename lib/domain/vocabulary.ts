/** The product's fixed words. The database's enums hold the same values; a test compares them. */

export const PILLARS = ['INDUSTRY', 'COMPANY', 'PEOPLE', 'DELIVERY', 'LOGISTICS'] as const
export type Pillar = (typeof PILLARS)[number]

/** The three that are prepared and rated; delivery and logistics are kept as free lines. */
export const RATED_PILLARS = ['INDUSTRY', 'COMPANY', 'PEOPLE'] as const
export type RatedPillar = (typeof RATED_PILLARS)[number]

export const LESSON_KINDS = ['SUSTAIN', 'IMPROVE'] as const
export type LessonKind = (typeof LESSON_KINDS)[number]

export const LESSON_STATUSES = ['OPEN', 'RETIRED'] as const
export type LessonStatus = (typeof LESSON_STATUSES)[number]

/** Where a line of a preparation comes from. */
export const PREPARATION_SOURCES = ['STANDING', 'LESSON', 'OWN'] as const
export type PreparationSource = (typeof PREPARATION_SOURCES)[number]

export const EVENT_KINDS = [
  'MOVE',
  'CORRECTION',
  'NOTE',
  'CONTACT',
  'INTERVIEW_SCHEDULED',
  'INTERVIEW_RESCHEDULED',
  'INTERVIEW_CANCELLED',
  'INTERVIEW_OUTCOME',
  'REVIEW_STARTED',
  'REVIEW_COMPLETED',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const REMINDER_STATES = ['OPEN', 'DONE', 'DISMISSED', 'CANCELLED'] as const
export type ReminderState = (typeof REMINDER_STATES)[number]

export const INTERVIEW_KINDS = [
  'RECRUITER_SCREEN',
  'PHONE_SCREEN',
  'HIRING_MANAGER',
  'TECHNICAL',
  'TAKE_HOME',
  'PANEL',
  'CULTURE',
  'FINAL',
  'OTHER',
] as const
export type InterviewKind = (typeof INTERVIEW_KINDS)[number]

export const INTERVIEW_FORMATS = ['VIDEO', 'PHONE', 'ON_SITE', 'WRITTEN'] as const
export type InterviewFormat = (typeof INTERVIEW_FORMATS)[number]

export const INTERVIEW_OUTCOMES = ['PENDING', 'ADVANCED', 'OFFER', 'REJECTED', 'WITHDRAWN'] as const
export type InterviewOutcome = (typeof INTERVIEW_OUTCOMES)[number]

export const PERSON_ROLES = ['RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'REFERRER', 'OTHER'] as const
export type PersonRole = (typeof PERSON_ROLES)[number]

export const CHANNELS = ['EMAIL', 'PHONE', 'VIDEO', 'IN_PERSON', 'PORTAL', 'LETTER', 'OTHER'] as const
export type Channel = (typeof CHANNELS)[number]

export const DOCUMENT_KINDS = ['RESUME', 'COVER_LETTER', 'PORTFOLIO', 'OTHER'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const DESTINATION_KINDS = ['EMAIL', 'PUSH', 'WEBHOOK'] as const
export type DestinationKind = (typeof DESTINATION_KINDS)[number]

/** How reminders stand in the calendar feed: as all-day events, or as to-dos. */
export const FEED_REMINDERS = ['EVENT', 'TODO'] as const
export type FeedReminders = (typeof FEED_REMINDERS)[number]

export const PILLAR_LABELS: Record<Pillar, string> = {
  INDUSTRY: 'Industry',
  COMPANY: 'Company',
  PEOPLE: 'People',
  DELIVERY: 'Delivery',
  LOGISTICS: 'Logistics',
}

export const INTERVIEW_KIND_LABELS: Record<InterviewKind, string> = {
  RECRUITER_SCREEN: 'Recruiter screen',
  PHONE_SCREEN: 'Phone screen',
  HIRING_MANAGER: 'Hiring-manager round',
  TECHNICAL: 'Technical round',
  TAKE_HOME: 'Take-home task',
  PANEL: 'Panel interview',
  CULTURE: 'Culture round',
  FINAL: 'Final round',
  OTHER: 'Interview',
}

export const INTERVIEW_FORMAT_LABELS: Record<InterviewFormat, string> = {
  VIDEO: 'video',
  PHONE: 'phone',
  ON_SITE: 'on site',
  WRITTEN: 'written',
}

export const INTERVIEW_OUTCOME_LABELS: Record<InterviewOutcome, string> = {
  PENDING: 'Waiting to hear',
  ADVANCED: 'Advanced',
  OFFER: 'Offer',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrew',
}

export const PERSON_ROLE_LABELS: Record<PersonRole, string> = {
  RECRUITER: 'Recruiter',
  HIRING_MANAGER: 'Hiring manager',
  INTERVIEWER: 'Interviewer',
  REFERRER: 'Referrer',
  OTHER: 'Contact',
}

export const CHANNEL_LABELS: Record<Channel, string> = {
  EMAIL: 'email',
  PHONE: 'phone',
  VIDEO: 'video',
  IN_PERSON: 'in person',
  PORTAL: 'portal',
  LETTER: 'letter',
  OTHER: 'other',
}

export const DOCUMENT_KIND_LABELS: Record<DocumentKind, string> = {
  RESUME: 'Résumé',
  COVER_LETTER: 'Cover letter',
  PORTFOLIO: 'Portfolio',
  OTHER: 'Other file',
}
