import { db, inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn, laterDay, timeIn, type Day } from '@/lib/domain/day'
import { dayOfRecord, hasBegun, interviewTimes } from '@/lib/domain/interview-time'
import { stageForInterview, type Stage } from '@/lib/domain/lifecycle'
import { INTERVIEW_KIND_LABELS } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import type { InterviewUpdate, NewInterview } from '@/lib/schemas/interview'
import { appendEvent } from './events'
import { setInterviewers } from './interviewers'
import { announceAnew, remindAnew } from './moved-rounds'
import { moveWithin } from './moves'
import { zoneOf } from './preferences'
import { startPreparationWithin } from './preparation'
import { relinkReview } from './rejections'
import { replanApplication } from './replan'
import { ensureInterviewReview } from './review-drafts'
import { refuseOnClosed } from './stage-claim'
import type { UserId } from './user-id'

/**
 * Schedules a round, or logs one that was held. In one transaction it gets its interviewers and its preparation,
 * a saved or applied application moves forward, and the reminders follow. The form's own id makes a second send of
 * the same form find the first.
 */
export async function scheduleInterview(
  userId: UserId,
  input: NewInterview,
  now: Date,
): Promise<{ id: string }> {
  try {
    return await inTransaction(userId, (tx) => scheduleWithin(tx, userId, input, now))
  } catch (error) {
    // Two sends at the same moment: the one that came second looks at what the first one made.
    const made = isTaken(error) ? await findMade(db, userId, input) : null
    if (made) return made
    throw error
  }
}

/** The same inside somebody else's transaction, such as the one that adds the sample data. */
export async function scheduleWithin(
  tx: Transaction,
  userId: UserId,
  input: NewInterview,
  now: Date,
): Promise<{ id: string }> {
  const made = await findMade(tx, userId, input)
  if (made) return made
  const { id, applicationId } = input
  const times = interviewTimes(input)
  const application = await tx.application.findUnique({
    where: { userId_id: { userId, id: applicationId }, trashedAt: null },
    select: { stage: true, stageSince: true, company: true },
  })
  if (!application) throw new NotFoundError('application')
  const isAhead = !hasBegun(times, now)
  if (isAhead) refuseOnClosed(application.stage)

  await createInterview(tx, userId, input, now)
  await setInterviewers(tx, userId, { id, applicationId, company: application.company }, input, now)
  await startPreparationWithin(tx, userId, id, { carriesLessons: isAhead })
  const today = dayIn(now, await zoneOf(tx, userId))
  const day = dayOfRecord(times.startAt, input.zone, today)
  await noteScheduled(tx, userId, input, { isAhead, day, today }, now)
  await moveForward(tx, userId, { applicationId, ...application, kind: input.kind, day }, now)
  if (!isAhead) await relinkReview(tx, userId, applicationId, now)
  await tx.application.update({
    where: { userId_id: { userId, id: applicationId } },
    data: { updatedAt: now },
  })
  await replanApplication(tx, userId, applicationId, now)
  return { id }
}

async function createInterview(tx: Transaction, userId: UserId, input: NewInterview, now: Date) {
  const { id, applicationId, kind, format, zone, durationMinutes, place, link, notes, plan } = input
  await tx.interview.create({
    data: {
      userId,
      id,
      applicationId,
      kind,
      format,
      zone,
      durationMinutes,
      place,
      link,
      notes,
      plan,
      ...interviewTimes(input),
      createdAt: now,
      updatedAt: now,
    },
  })
}

/** Says on the timeline that a round is scheduled, or that one which was held is logged. */
async function noteScheduled(
  tx: Transaction,
  userId: UserId,
  input: NewInterview,
  { isAhead, day, today }: { isAhead: boolean; day: Day; today: Day },
  now: Date,
) {
  const { startAt } = interviewTimes(input)
  await appendEvent(
    tx,
    userId,
    {
      applicationId: input.applicationId,
      kind: 'INTERVIEW_SCHEDULED',
      day,
      title: `${INTERVIEW_KIND_LABELS[input.kind]} ${isAhead ? 'scheduled' : 'logged'}`,
      text: sayWhen(startAt, input.zone, today),
      interviewId: input.id,
    },
    now,
  )
}

/**
 * Changes a round. Another start, zone or length is a rescheduling: it stands on the timeline, and what hangs on
 * the start and the end follows. What was frozen thaws when the start moves ahead again.
 */
export function updateInterview(userId: UserId, input: InterviewUpdate, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const { id, kind, format, zone, durationMinutes, place, link, notes } = input
    const before = await tx.interview.findUnique({
      where: { userId_id: { userId, id }, application: { trashedAt: null } },
      select: {
        applicationId: true,
        startAt: true,
        endAt: true,
        zone: true,
        reviewedAt: true,
        cancelledAt: true,
        application: { select: { company: true, stage: true } },
      },
    })
    if (!before) throw new NotFoundError('interview')
    const { applicationId, application } = before
    const times = interviewTimes(input)
    const isAhead = !hasBegun(times, now)
    if (isAhead && before.reviewedAt !== null) {
      throw new RefusedError('This round is reviewed already. Schedule another one instead.', 'day')
    }
    if (isAhead && hasBegun(before, now)) refuseOnClosed(application.stage)
    if (!isAhead && hasBegun(before, now)) await ensureInterviewReview(tx, userId, id, now)

    await tx.interview.update({
      where: { userId_id: { userId, id } },
      data: { kind, format, zone, durationMinutes, place, link, notes, ...times, updatedAt: now },
    })
    if (isAhead) await thaw(tx, userId, id)
    if (isAhead && dayIn(times.startAt, zone) !== dayIn(before.startAt, before.zone))
      await remindAnew(tx, userId, id, { wasDue: hasBegun(before, now) }, now)
    if (isAhead) await announceAnew(tx, userId, id, { by: +times.startAt - +before.startAt }, now)
    await setInterviewers(tx, userId, { id, applicationId, company: application.company }, input, now)
    if (+times.startAt !== +before.startAt || +times.endAt !== +before.endAt || zone !== before.zone) {
      const today = dayIn(now, await zoneOf(tx, userId))
      await appendEvent(
        tx,
        userId,
        {
          applicationId,
          kind: 'INTERVIEW_RESCHEDULED',
          day: today,
          title: `${INTERVIEW_KIND_LABELS[kind]} rescheduled`,
          text: `${sayWhen(times.startAt, zone, today)}. It was ${sayWhen(before.startAt, before.zone, today)}`,
          interviewId: id,
        },
        now,
      )
    }
    await replanApplication(tx, userId, applicationId, now)
  })
}

/** A saved or applied application moves forward; on the day of the round if that is past, never before its last move. */
async function moveForward(
  tx: Transaction,
  userId: UserId,
  facts: {
    applicationId: string
    stage: Stage
    stageSince: string
    kind: NewInterview['kind']
    day: Day
  },
  now: Date,
) {
  const { applicationId, stage, stageSince, kind, day } = facts
  const to = stageForInterview(stage, kind)
  if (to === null) return
  const move = { applicationId, from: stage, to, day: laterDay(day, stageSince as Day) }
  await moveWithin(
    tx,
    userId,
    { ...move, channel: null, reason: '', withdrawReason: '', offerDue: null },
    now,
  )
}

/** A start that lies ahead again: the preparation goes on, and is frozen when the round really begins. */
async function thaw(tx: Transaction, userId: UserId, interviewId: string) {
  await tx.review.updateMany({
    where: { userId, interviewId, completedAt: null },
    data: { frozenAt: null, plannedPlan: '', plannedItems: '[]' },
  })
}

/** "Wed 25 Nov, 10:00 (Europe/Berlin)" */
function sayWhen(startAt: Date, zone: string, today: Day): string {
  return `${sayDay(dayIn(startAt, zone), today)}, ${timeIn(startAt, zone)} (${zone})`
}

const isTaken = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002'

/** What an earlier send of the same form made. The same id with other words is a page that was gone back to. */
async function findMade(
  tx: Transaction,
  userId: UserId,
  input: NewInterview,
): Promise<{ id: string } | null> {
  const made = await tx.interview.findUnique({
    where: { userId_id: { userId, id: input.id } },
    select: { id: true, applicationId: true, kind: true, startAt: true },
  })
  if (!made) return null
  const isSame =
    made.applicationId === input.applicationId &&
    made.kind === input.kind &&
    +made.startAt === +interviewTimes(input).startAt
  if (isSame) return { id: made.id }
  throw new ConflictError('This form has scheduled a round already. Reload the page to schedule another one.')
}
