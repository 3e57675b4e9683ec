import { db } from '@/lib/db/client'
import type { UserId } from './user-id'

/** How many rows are in memory at a time. */
const PAGE = 500

/**
 * The model of every table that a person owns rows in, and the name under which the export holds them; what rows belong
 * to comes before them.
 */
export const EXPORTED = {
  UserSession: 'sessions',
  ApiToken: 'apiTokens',
  DayOff: 'daysOff',
  Import: 'imports',
  Application: 'applications',
  Tag: 'tags',
  Person: 'people',
  Document: 'documents',
  Lesson: 'lessons',
  Interview: 'interviews',
  Review: 'reviews',
  Event: 'events',
  ApplicationTag: 'applicationTags',
  ApplicationPerson: 'applicationPeople',
  ApplicationDocument: 'applicationDocuments',
  InterviewPerson: 'interviewPeople',
  PreparationItem: 'preparationItems',
  ReviewLesson: 'reviewLessons',
  LessonVerdict: 'lessonVerdicts',
  Rejection: 'rejections',
  Reminder: 'reminders',
  Destination: 'destinations',
  Delivery: 'deliveries',
} as const

/** What belongs to a person and is not in the object, and why. */
export const LEFT_OUT: Record<string, string> = {
  DocumentContent: 'the bytes of documents lie beside the object',
  ApiAnswer: 'answers of the API are kept for a day, against doing one thing twice',
}

export type ExportedName = (typeof EXPORTED)[keyof typeof EXPORTED]

/** What stays here, by the name of its list: it opens doors. */
export const SECRETS: Partial<Record<ExportedName, string>> = {
  sessions: 'id',
  destinations: 'settings',
  deliveries: 'leaseToken',
  apiTokens: 'hash',
}

export type ExportedCells = Record<string, unknown>

/**
 * The rows of one table, page by page along its key, without what opens doors. A table is not read in one
 * transaction, which would hold up everybody's writes until its last row is sent.
 */
export async function* exportTable(
  userId: UserId,
  name: ExportedName,
): AsyncGenerator<ExportedCells[], void, undefined> {
  const { key, read } = TABLES[name]
  let last: string[] | null = null
  for (;;) {
    const rows: ExportedCells[] = await read(userId, last)
    const end = rows.at(-1)
    if (end === undefined) return
    last = key.map((column) => String(end[column]))
    yield rows.map((row) => withoutSecrets(name, row))
    if (rows.length < PAGE) return
  }
}

function withoutSecrets(name: ExportedName, { userId: _userId, ...row }: ExportedCells): ExportedCells {
  const secret = SECRETS[name]
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== secret))
}

interface Table {
  /** The columns of the primary key after the owner: what the pages are in the order of. */
  key: readonly string[]
  /** The next page after the row with this key, or the first. */
  read(userId: UserId, last: readonly string[] | null): Promise<ExportedCells[]>
}

type Find = (query: {
  where: ExportedCells
  orderBy: ExportedCells[]
  take: number
}) => Promise<ExportedCells[]>

/** A table in pages along its primary key, so that the last page costs no more than the first. */
function table(find: Find, ...key: string[]): Table {
  const orderBy = key.map((column) => ({ [column]: 'asc' }))
  return {
    key,
    read: (userId, last) =>
      find({ where: { userId, ...(last ? after(key, last) : {}) }, orderBy, take: PAGE }),
  }
}

/** Past `last` in the order of `key`: the first column bounds the search in the index, the rest decides. */
function after(key: readonly string[], last: readonly string[]): ExportedCells {
  const [first = ''] = key
  const later = key.map((column, index) => ({
    ...Object.fromEntries(key.slice(0, index).map((earlier, at) => [earlier, last[at]])),
    [column]: { gt: last[index] },
  }))
  return { [first]: { gte: last[0] }, OR: later }
}

// Each model's own types are lost here on purpose: every table is read in the same way.
const find = (model: { findMany: unknown }): Find => {
  const { findMany } = model as { findMany: Find }
  return (query) => findMany.call(model, query)
}

const TABLES: Record<ExportedName, Table> = {
  sessions: table(find(db.userSession), 'id'),
  daysOff: table(find(db.dayOff), 'day'),
  applications: table(find(db.application), 'id'),
  events: table(find(db.event), 'id'),
  tags: table(find(db.tag), 'id'),
  applicationTags: table(find(db.applicationTag), 'applicationId', 'tagId'),
  people: table(find(db.person), 'id'),
  applicationPeople: table(find(db.applicationPerson), 'applicationId', 'personId'),
  interviews: table(find(db.interview), 'id'),
  interviewPeople: table(find(db.interviewPerson), 'interviewId', 'personId'),
  preparationItems: table(find(db.preparationItem), 'id'),
  reviews: table(find(db.review), 'id'),
  lessons: table(find(db.lesson), 'id'),
  reviewLessons: table(find(db.reviewLesson), 'reviewId', 'lessonId'),
  lessonVerdicts: table(find(db.lessonVerdict), 'reviewId', 'lessonId'),
  rejections: table(find(db.rejection), 'id'),
  reminders: table(find(db.reminder), 'id'),
  destinations: table(find(db.destination), 'id'),
  deliveries: table(find(db.delivery), 'id'),
  imports: table(find(db.import), 'id'),
  documents: table(find(db.document), 'id'),
  applicationDocuments: table(find(db.applicationDocument), 'applicationId', 'documentId'),
  apiTokens: table(find(db.apiToken), 'id'),
}
