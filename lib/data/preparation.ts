import { inTransaction, type Transaction } from '@/lib/db/client'
import { hasBegun } from '@/lib/domain/interview-time'
import { CARRIED_SUSTAINS } from '@/lib/domain/lessons'
import { CARRIED_IMPROVES, preparationProgress, startPreparation } from '@/lib/domain/preparation'
import { ConflictError, NotFoundError } from '@/lib/errors'
import type { OwnPreparation, PlanSave, PreparationDrop, PreparationTick } from '@/lib/schemas/preparation'
import { replanApplication } from './replan'
import { ensureInterviewReview } from './review-drafts'
import type { UserId } from './user-id'

const RANKED = {
  id: true,
  kind: true,
  pillar: true,
  text: true,
  status: true,
  seenCount: true,
  lastSeenDay: true,
  workedStreak: true,
} as const

const BY_RECURRENCE = [
  { seenCount: 'desc' },
  { lastSeenDay: { sort: 'desc', nulls: 'last' } },
  { id: 'asc' },
] as const

/**
 * The checklist that a new interview starts with. A round that has begun carries no lessons: what was learned
 * since cannot have been on anybody's mind.
 */
export async function startPreparationWithin(
  tx: Transaction,
  userId: UserId,
  interviewId: string,
  { carriesLessons }: { carriesLessons: boolean },
): Promise<void> {
  const lessons = carriesLessons ? await strongestLessons(tx, userId) : []
  await tx.preparationItem.createMany({
    data: startPreparation({ lessons }).map((item) => ({ userId, interviewId, ...item })),
  })
}

/** No more lessons than a preparation can carry, in the order in which it ranks them. */
async function strongestLessons(tx: Transaction, userId: UserId) {
  const improves = await tx.lesson.findMany({
    where: { userId, kind: 'IMPROVE', status: 'OPEN', seenCount: { gt: 0 } },
    orderBy: [...BY_RECURRENCE],
    take: CARRIED_IMPROVES,
    select: RANKED,
  })
  const sustains = await tx.lesson.findMany({
    where: { userId, kind: 'SUSTAIN', status: 'OPEN', seenCount: { gt: 0 } },
    orderBy: [{ workedStreak: 'desc' }, ...BY_RECURRENCE],
    // Each improve item carried may push out the sustain that says the same.
    take: CARRIED_SUSTAINS + CARRIED_IMPROVES,
    select: RANKED,
  })
  return [...improves, ...sustains]
}

export interface Progress {
  done: number
  total: number
}

/** Ticks a line, or takes the tick back. Throws a NotFoundError. */
export function tickPreparation(
  userId: UserId,
  { itemId, done }: PreparationTick,
  now: Date,
): Promise<Progress> {
  return changeItem(userId, itemId, { done }, now)
}

/** Drops a line, or takes it up again. */
export function dropPreparation(
  userId: UserId,
  { itemId, dropped }: PreparationDrop,
  now: Date,
): Promise<Progress> {
  return changeItem(userId, itemId, { dropped }, now)
}

/** Adds a line of the person's own. Sent twice with the same id, it stands once. */
export function addPreparation(
  userId: UserId,
  { id, interviewId, pillar, text }: OwnPreparation,
  now: Date,
): Promise<Progress> {
  return inTransaction(userId, async (tx) => {
    const applicationId = await openForChange(tx, userId, interviewId, now)
    const there = await tx.preparationItem.findUnique({
      where: { userId_id: { userId, id } },
      select: { id: true },
    })
    if (!there) {
      const last = await tx.preparationItem.findFirst({
        where: { userId, interviewId },
        orderBy: { position: 'desc' },
        select: { position: true },
      })
      const position = (last?.position ?? -1) + 1
      await tx.preparationItem.create({
        data: { userId, id, interviewId, pillar, text, source: 'OWN', position },
      })
    }
    await replanApplication(tx, userId, applicationId, now)
    return progressOf(tx, userId, interviewId)
  })
}

/**
 * Keeps the plan as it was typed. Throws a ConflictError where another tab saved something else meanwhile; without
 * bases it writes over that. Returns what is stored now.
 */
export function savePlan(
  userId: UserId,
  { interviewId, plan, bases }: PlanSave,
  now: Date,
): Promise<{ plan: string; savedAt: Date }> {
  return inTransaction(userId, async (tx) => {
    const applicationId = await openForChange(tx, userId, interviewId, now)
    const { count } = await tx.interview.updateMany({
      where: {
        userId,
        id: interviewId,
        // A save whose answer got lost on the way is sent again, and finds itself there.
        ...(bases === null ? {} : { plan: { in: [...bases, plan] } }),
      },
      data: { plan, updatedAt: now },
    })
    if (count !== 1) {
      throw new ConflictError('The plan was changed in another tab. Choose which of the two you keep.')
    }
    await replanApplication(tx, userId, applicationId, now)
    return { plan, savedAt: now }
  })
}

async function changeItem(
  userId: UserId,
  itemId: string,
  data: { done: boolean } | { dropped: boolean },
  now: Date,
): Promise<Progress> {
  return inTransaction(userId, async (tx) => {
    const item = await tx.preparationItem.findUnique({
      where: { userId_id: { userId, id: itemId } },
      select: { interviewId: true },
    })
    if (!item) throw new NotFoundError('line')
    const applicationId = await openForChange(tx, userId, item.interviewId, now)
    await tx.preparationItem.update({ where: { userId_id: { userId, id: itemId } }, data })
    await replanApplication(tx, userId, applicationId, now)
    return progressOf(tx, userId, item.interviewId)
  })
}

/** Finds the interview and, once it has begun, freezes the copy for its review before anything changes. */
async function openForChange(tx: Transaction, userId: UserId, interviewId: string, now: Date) {
  const interview = await tx.interview.findUnique({
    where: { userId_id: { userId, id: interviewId }, application: { trashedAt: null } },
    select: { applicationId: true, startAt: true },
  })
  if (!interview) throw new NotFoundError('interview')
  if (hasBegun(interview, now)) await ensureInterviewReview(tx, userId, interviewId, now)
  return interview.applicationId
}

async function progressOf(tx: Transaction, userId: UserId, interviewId: string): Promise<Progress> {
  const items = await tx.preparationItem.findMany({
    where: { userId, interviewId },
    select: { done: true, dropped: true },
  })
  return preparationProgress(items)
}
