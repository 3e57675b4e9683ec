/** More lines than a preparation ever has. */
export const MOST_LINES = 200

/** All that one interview says of itself, on its page and to other programs. */
export const INTERVIEW_COLUMNS = {
  id: true,
  applicationId: true,
  kind: true,
  format: true,
  localStart: true,
  zone: true,
  durationMinutes: true,
  startAt: true,
  endAt: true,
  place: true,
  link: true,
  notes: true,
  plan: true,
  outcome: true,
  outcomeDay: true,
  answerPromisedOn: true,
  cancelledAt: true,
  thankedOn: true,
  reviewedAt: true,
  preparationScore: true,
} as const
