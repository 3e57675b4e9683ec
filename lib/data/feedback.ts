import { inTransaction, type Transaction } from '@/lib/db/client'
import { checkFeedbackRequest } from '@/lib/domain/cooling-off'
import { dayIn, type Day } from '@/lib/domain/day'
import { readDrafts, writeDrafts } from '@/lib/domain/feedback'
import type { RuleName } from '@/lib/domain/rules'
import { sayDay } from '@/lib/domain/wording'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import type {
  FeedbackAnswered,
  FeedbackAsked,
  FeedbackDraft,
  FeedbackMark,
  FeedbackUndo,
  RejectionWords,
} from '@/lib/schemas/feedback'
import { loadPreferences } from './preferences'
import { NOT_ASKED, forgetDone } from './reminder-effects'
import { replanApplication } from './replan'
import type { UserId } from './user-id'

/** Keeps a letter as the person left it. It may be written at any time; only sending waits for the window. */
export function saveDraft(
  userId: UserId,
  { rejectionId, which, subject, body }: FeedbackDraft,
  now: Date,
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const { draft } = await find(tx, userId, rejectionId)
    const kept = writeDrafts({ ...readDrafts(draft), [which]: { subject, body } })
    await tx.rejection.update({
      where: { userId_id: { userId, id: rejectionId } },
      data: { draft: kept, updatedAt: now },
    })
  })
}

/**
 * Records that feedback was asked for. Throws a RefusedError at `day` for the future, for a day before the rejection
 * and, unless it was `alreadySent`, for one before business day 7; a ConflictError when it was recorded already.
 */
export function logAsked(userId: UserId, input: FeedbackAsked, now: Date): Promise<void> {
  return inTransaction(userId, (tx) => logAskedWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction. */
export async function logAskedWithin(
  tx: Transaction,
  userId: UserId,
  input: FeedbackAsked,
  now: Date,
): Promise<void> {
  const rejection = await find(tx, userId, input.rejectionId)
  const { today, calendar } = await context(tx, userId, rejection, now)
  const day = input.day ?? today
  refuseReopened(rejection)
  refuseDay(day, today, rejection.receivedOn, 'The rejection came')
  refuseEarly(input, rejection.receivedOn, day, calendar)
  if (input.personId !== null) await requirePerson(tx, userId, input.personId)
  await record(tx, userId, rejection, { askedOn: null }, { askedOn: day, askedPersonId: input.personId }, now)
}

/** The one gentle second ask, under the same rules; refused before there was a first. */
export function logSecondAsk(userId: UserId, input: FeedbackAsked, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const rejection = await find(tx, userId, input.rejectionId)
    const { today, calendar } = await context(tx, userId, rejection, now)
    const day = input.day ?? today
    refuseReopened(rejection)
    if (rejection.askedOn === null) throw new RefusedError('Record the first request before a second one.')
    refuseDay(day, today, rejection.askedOn, 'You asked first')
    refuseEarly(input, rejection.receivedOn, day, calendar)
    await record(tx, userId, rejection, { secondAskedOn: null }, { secondAskedOn: day }, now)
  })
}

/** Records what they said, or changes its words. They may have said it without being asked, and long after. */
export function logAnswered(userId: UserId, input: FeedbackAnswered, now: Date): Promise<void> {
  return inTransaction(userId, (tx) => logAnsweredWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction. */
export async function logAnsweredWithin(
  tx: Transaction,
  userId: UserId,
  { rejectionId, day: givenDay, feedback }: FeedbackAnswered,
  now: Date,
): Promise<void> {
  const rejection = await find(tx, userId, rejectionId)
  const { today } = await context(tx, userId, rejection, now)
  const day = givenDay ?? today
  refuseDay(day, today, rejection.receivedOn, 'The rejection came')
  await record(tx, userId, rejection, {}, { answeredOn: day, feedback }, now)
}

/** No feedback given: a normal end. */
export function settleWithoutFeedback(userId: UserId, rejectionId: string, now: Date): Promise<void> {
  return inTransaction(userId, (tx) => settleWithin(tx, userId, rejectionId, now))
}

/** The same inside somebody else's transaction. */
export async function settleWithin(
  tx: Transaction,
  userId: UserId,
  rejectionId: string,
  now: Date,
): Promise<void> {
  const rejection = await find(tx, userId, rejectionId)
  const { today } = await context(tx, userId, rejection, now)
  await record(tx, userId, rejection, { answeredOn: null, noFeedbackOn: null }, { noFeedbackOn: today }, now)
}

/** Takes one record back; reminders that it had ended come back with it. The words of an answer are kept. */
export function undoFeedback(userId: UserId, { rejectionId, mark }: FeedbackUndo, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const rejection = await find(tx, userId, rejectionId)
    const subject = `rejection:${rejectionId}`
    for (const rule of ASKED_FOR_BY[mark]) await forgetDone(tx, userId, { rule, subject }, now)
    await record(tx, userId, rejection, {}, TAKEN_BACK[mark], now)
  })
}

const TAKEN_BACK = {
  asked: NOT_ASKED,
  'second-ask': { secondAskedOn: null },
  answered: { answeredOn: null },
  settled: { noFeedbackOn: null },
} as const satisfies Record<FeedbackMark, Partial<Marks>>

const ASKED_FOR_BY: Record<FeedbackMark, readonly RuleName[]> = {
  asked: ['feedback-request', 'feedback-second-ask'],
  'second-ask': ['feedback-second-ask'],
  answered: [],
  settled: [],
}

/** Adds how the no came and what reason was given, for whoever had no mind to write it at once. */
export function describeRejection(
  userId: UserId,
  { rejectionId, channel, reason }: RejectionWords,
  now: Date,
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    await find(tx, userId, rejectionId)
    await tx.rejection.update({
      where: { userId_id: { userId, id: rejectionId } },
      data: { channel, reason, updatedAt: now },
    })
  })
}

interface Marks {
  askedOn: Day | null
  askedPersonId: string | null
  secondAskedOn: Day | null
  answeredOn: Day | null
  feedback: string
  noFeedbackOn: Day | null
}

interface FoundRejection {
  id: string
  applicationId: string
  receivedOn: Day
  askedOn: Day | null
  reopenedOn: Day | null
  draft: string | null
  application: { country: string | null; state: string | null }
}

async function find(tx: Transaction, userId: UserId, id: string): Promise<FoundRejection> {
  const found = await tx.rejection.findUnique({
    where: { userId_id: { userId, id }, application: { trashedAt: null } },
    select: {
      id: true,
      applicationId: true,
      receivedOn: true,
      askedOn: true,
      reopenedOn: true,
      draft: true,
      application: { select: { country: true, state: true } },
    },
  })
  if (!found) throw new NotFoundError('rejection')
  const { receivedOn, askedOn, reopenedOn } = found
  return {
    ...found,
    receivedOn: receivedOn as Day,
    askedOn: askedOn as Day | null,
    reopenedOn: reopenedOn as Day | null,
  }
}

async function context(tx: Transaction, userId: UserId, { application }: FoundRejection, now: Date) {
  const { zone, calendarFor } = await loadPreferences(userId, tx)
  return { today: dayIn(now, zone), calendar: calendarFor(application) }
}

async function requirePerson(tx: Transaction, userId: UserId, id: string): Promise<void> {
  const person = await tx.person.findUnique({ where: { userId_id: { userId, id } }, select: { id: true } })
  if (!person) throw new NotFoundError('person')
}

/** Compare-and-set on what must still be unrecorded, and the reminders follow in the same transaction. */
async function record(
  tx: Transaction,
  userId: UserId,
  { id, applicationId }: FoundRejection,
  unrecorded: Partial<Record<'askedOn' | 'secondAskedOn' | 'answeredOn' | 'noFeedbackOn', null>>,
  marks: Partial<Marks>,
  now: Date,
): Promise<void> {
  const { count } = await tx.rejection.updateMany({
    where: { userId, id, ...unrecorded },
    data: { ...marks, updatedAt: now },
  })
  if (count !== 1) throw new ConflictError('This was recorded already, in another tab perhaps.')
  await replanApplication(tx, userId, applicationId, now)
}

function refuseReopened({ reopenedOn }: FoundRejection): void {
  if (reopenedOn === null) return
  throw new RefusedError('The door opened again since, so there is no rejection to ask about.')
}

function refuseDay(day: Day, today: Day, earliest: Day, what: string): void {
  if (day > today)
    throw new RefusedError(`${sayDay(day, today)} is still to come. Choose today or an earlier day.`, 'day')
  if (day < earliest)
    throw new RefusedError(`${what} on ${sayDay(earliest, today)}. Choose that day or a later one.`, 'day')
}

function refuseEarly(
  { alreadySent }: FeedbackAsked,
  receivedOn: Day,
  day: Day,
  calendar: Parameters<typeof checkFeedbackRequest>[0]['calendar'],
): void {
  if (alreadySent) return
  const check = checkFeedbackRequest({ receivedOn, day, calendar })
  if (!check.ok) throw new RefusedError(check.reason, 'day')
}
