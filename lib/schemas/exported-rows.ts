import { z } from 'zod'
import { typeOfMedia } from '@/lib/domain/documents/file-types'
import { parentOf } from '@/lib/domain/exported-references'
import { decodePath } from '@/lib/domain/funnel'
import { REPEAT_UNITS } from '@/lib/domain/reminders/repeat'
import { RULE_NAMES, type RuleName } from '@/lib/domain/rules'
import * as vocabulary from '@/lib/domain/vocabulary'
import * as cell from './exported-cells'

/**
 * The rows of an export, by the name of their list: every column but the owner, which is whoever brings them in. Keys
 * stay as they are, since they only count together with the owner. Parents come before what belongs to them.
 */

const { short, folded, long, key, optionalKey, stage, day, optionalDay, moment, optionalMoment, count } = cell
const rating = z.number().int().min(1).max(5).nullable()
const channel = z.enum(vocabulary.CHANNELS).nullable()
const pillar = z.enum(vocabulary.PILLARS)
const made = { createdAt: moment, updatedAt: moment }
/** Columns that the first version had not. */
const since2 = (before: boolean) => z.boolean().default(before)

const path = short.refine((value) => {
  try {
    return decodePath(value).length > 0
  } catch {
    return false
  }
}, 'is not a path')

export const EXPORTED_ROWS = {
  daysOff: z.strictObject({ day, label: short }),
  imports: z.strictObject({
    id: key,
    fileName: short,
    format: short,
    added: count,
    updated: count,
    skipped: count,
    filledIn: cell.filledIn,
    undoneAt: optionalMoment,
    createdAt: moment,
  }),
  applications: z
    .strictObject({
      id: key,
      company: short,
      companyFolded: folded,
      role: short,
      roleFolded: folded,
      searchText: long,
      stage,
      stageSince: day,
      sinceKnown: since2(true),
      loggedDay: day,
      appliedDay: optionalDay,
      path,
      lastHeardDay: day,
      link: cell.optionalLink,
      place: short.nullable(),
      salary: short.nullable(),
      source: short.nullable(),
      sourceFolded: folded.nullable(),
      excitement: rating,
      deadline: optionalDay,
      offerDue: optionalDay,
      notes: long,
      posting: long,
      ...cell.region,
      withdrawReason: long.nullable(),
      isSample: z.boolean(),
      importId: optionalKey.default(null),
      archivedAt: optionalMoment,
      trashedAt: optionalMoment,
      ...made,
    })
    .refine(cell.isKnownRegion, { path: ['country'], error: 'is not a region' }),
  events: z.strictObject({
    id: key,
    applicationId: key,
    kind: z.enum(vocabulary.EVENT_KINDS),
    fromStage: stage.nullable(),
    toStage: stage.nullable(),
    day,
    dayKnown: since2(true),
    title: long,
    text: long,
    channel,
    interviewId: optionalKey,
    personId: optionalKey,
    reviewId: optionalKey,
    correctsId: optionalKey,
    createdAt: moment,
  }),
  tags: z.strictObject({ id: key, name: short, folded }),
  applicationTags: z.strictObject({ applicationId: key, tagId: key }),
  people: z.strictObject({
    id: key,
    name: short,
    folded,
    title: short.nullable(),
    company: short.nullable(),
    email: short.nullable(),
    phone: short.nullable(),
    link: cell.optionalLink,
    sharedGround: long,
    notes: long,
    isSample: z.boolean(),
    ...made,
  }),
  applicationPeople: z.strictObject({
    applicationId: key,
    personId: key,
    role: z.enum(vocabulary.PERSON_ROLES),
  }),
  interviews: z.strictObject({
    id: key,
    applicationId: key,
    kind: z.enum(vocabulary.INTERVIEW_KINDS),
    format: z.enum(vocabulary.INTERVIEW_FORMATS),
    localStart: cell.localStart,
    zone: cell.zone,
    durationMinutes: count,
    startAt: moment,
    endAt: moment,
    place: long.nullable(),
    link: cell.optionalLink,
    notes: long,
    plan: long,
    outcome: z.enum(vocabulary.INTERVIEW_OUTCOMES),
    outcomeDay: optionalDay,
    answerPromisedOn: optionalDay,
    cancelledAt: optionalMoment,
    thankedOn: optionalDay,
    reviewedAt: optionalMoment,
    preparationScore: count.max(500).nullable(),
    ...made,
  }),
  interviewPeople: z.strictObject({ interviewId: key, personId: key, thankedOn: optionalDay }),
  lessons: z.strictObject({
    id: key,
    kind: z.enum(vocabulary.LESSON_KINDS),
    pillar,
    text: long,
    folded,
    action: long,
    actionDue: optionalDay,
    actionDoneOn: optionalDay,
    status: z.enum(vocabulary.LESSON_STATUSES),
    seenCount: count,
    lastSeenDay: optionalDay,
    workedStreak: count,
    isSample: z.boolean(),
    ...made,
  }),
  preparationItems: z.strictObject({
    id: key,
    interviewId: key,
    pillar,
    text: long,
    source: z.enum(vocabulary.PREPARATION_SOURCES),
    lessonId: optionalKey,
    done: z.boolean(),
    dropped: z.boolean(),
    position: count,
  }),
  reviews: z.strictObject({
    id: key,
    applicationId: key,
    interviewId: optionalKey,
    frozenAt: optionalMoment,
    plannedPlan: long,
    plannedItems: cell.listText,
    happened: long,
    industryRating: rating,
    companyRating: rating,
    peopleRating: rating,
    delivery: long,
    logistics: long,
    whyDiffered: long,
    nextTime: long,
    completedAt: optionalMoment,
    isHistory: since2(false),
    version: count,
    ...made,
  }),
  reviewLessons: z.strictObject({ reviewId: key, lessonId: key, position: count }),
  lessonVerdicts: z.strictObject({ reviewId: key, lessonId: key, worked: z.boolean() }),
  rejections: z.strictObject({
    id: key,
    applicationId: key,
    reviewId: key,
    receivedOn: day,
    channel,
    stageReached: stage,
    reason: long,
    draft: long.nullable(),
    askedOn: optionalDay,
    askedPersonId: optionalKey,
    secondAskedOn: optionalDay,
    answeredOn: optionalDay,
    feedback: long,
    noFeedbackOn: optionalDay,
    reopenedOn: optionalDay,
    ...made,
  }),
  reminders: z.strictObject({
    id: key,
    rule: z.custom<RuleName>((value) => RULE_NAMES.includes(value as RuleName), 'is not a rule'),
    subject: short.max(300),
    occurrence: short.max(300),
    applicationId: optionalKey,
    interviewId: optionalKey,
    lessonId: optionalKey,
    personId: optionalKey,
    title: long,
    why: long,
    state: z.enum(vocabulary.REMINDER_STATES),
    plannedFor: moment,
    snoozedUntil: optionalMoment,
    dueAt: moment,
    overdueAt: optionalMoment,
    repeatUnit: z.enum(REPEAT_UNITS).nullable(),
    repeatEvery: count.nullable(),
    decidedAt: optionalMoment,
    ...made,
  }),
  documents: z.strictObject({
    id: key,
    kind: z.enum(vocabulary.DOCUMENT_KINDS),
    name: short,
    fileName: short.regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]+$/u, 'is not the name of a file'),
    mediaType: z.string().refine((value) => typeOfMedia(value) !== null, 'is not a kind that is kept'),
    size: count,
    sha256: z.string().regex(/^[\da-f]{64}$/, 'is not a checksum'),
    notes: long,
    isSample: z.boolean(),
    ...made,
  }),
  applicationDocuments: z.strictObject({ applicationId: key, documentId: key, sentOn: optionalDay }),
} as const

export type ExportedList = keyof typeof EXPORTED_ROWS
export type ExportedRow<List extends ExportedList = ExportedList> = z.output<(typeof EXPORTED_ROWS)[List]>

export const EXPORTED_LISTS = Object.keys(EXPORTED_ROWS) as readonly ExportedList[]

/** The columns that make a row one of its kind. All others have an id. */
export const KEYS: Partial<Record<ExportedList, readonly string[]>> = {
  daysOff: ['day'],
  applicationTags: ['applicationId', 'tagId'],
  applicationPeople: ['applicationId', 'personId'],
  interviewPeople: ['interviewId', 'personId'],
  reviewLessons: ['reviewId', 'lessonId'],
  lessonVerdicts: ['reviewId', 'lessonId'],
  applicationDocuments: ['applicationId', 'documentId'],
}

/** The columns of a list that must name a row of another. */
export function referencesOf(list: ExportedList): { column: string; to: ExportedList }[] {
  return Object.keys(EXPORTED_ROWS[list].shape).flatMap((column) => {
    const to = parentOf(list, column)
    return to === null ? [] : [{ column, to: to as ExportedList }]
  })
}
