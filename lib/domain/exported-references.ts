/** The list of an export that a column names a row of. */
const PARENTS: Readonly<Record<string, string>> = {
  applicationId: 'applications',
  tagId: 'tags',
  personId: 'people',
  interviewId: 'interviews',
  lessonId: 'lessons',
  reviewId: 'reviews',
  documentId: 'documents',
}

/** What a row only remembers, such as who was asked, may be gone by now. */
const REMEMBERED: Readonly<Record<string, readonly string[]>> = {
  events: ['interviewId', 'personId', 'reviewId'],
  reminders: ['personId'],
}

/** The list that must have the row which a column of `list` names; null for a column that names none. */
export function parentOf(list: string, column: string): string | null {
  return REMEMBERED[list]?.includes(column) ? null : (PARENTS[column] ?? null)
}
