import { db, inTransaction, type Transaction } from '@/lib/db/client'
import { requeueEverything } from './deliveries'
import { recountLessons } from './lesson-counts'
import { settleVerdicts } from './lesson-verdicts'
import { replanLesson, replanSearch } from './replan'
import { tellSearch } from './sample/tell'
import { removeUnusedTags } from './tags'
import type { UserId } from './user-id'

/** Whether any of the sample data is there. */
export async function hasSample(userId: UserId, tx: Transaction = db): Promise<boolean> {
  const found = await tx.application.findFirst({
    where: { userId, isSample: true },
    select: { id: true },
  })
  return found !== null
}

/** Adds a search of four months to look round in, told up to `now`. Where one is there already, nothing changes. */
export function addSampleData(userId: UserId, now: Date): Promise<void> {
  return inTransaction(
    userId,
    async (tx) => {
      // Two clicks at the same moment: the second waits here until the first is through, and finds it.
      await tx.user.update({ where: { id: userId }, data: { updatedAt: now }, select: { id: true } })
      if (await hasSample(userId, tx)) return
      await tellSearch(tx, userId, now)
      await requeueEverything(tx, userId, now)
    },
    { timeoutMs: 60_000 },
  )
}

/**
 * Takes the sample data away. What the person logged themselves stays as it was: people whom they linked, lessons
 * that their own reviews speak of and résumés that they sent become theirs, a line that a sample lesson brought to their checklist stays there.
 */
export function removeSampleData(userId: UserId, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const ofSample = { review: { application: { isSample: true } } }
    const touched = await tx.lesson.findMany({
      where: { userId, OR: [{ reviews: { some: ofSample } }, { verdicts: { some: ofSample } }] },
      select: { id: true },
    })
    await tx.application.deleteMany({ where: { userId, isSample: true } })
    await removeUnusedPeople(tx, userId)
    await removeUnusedDocuments(tx, userId)
    await removeUnusedTags(tx, userId)
    await removeUnusedLessons(tx, userId)
    await recount(
      tx,
      userId,
      touched.map(({ id }) => id),
      now,
    )
    await replanSearch(tx, userId, now)
  })
}

async function removeUnusedPeople(tx: Transaction, userId: UserId) {
  const sample = { userId, isSample: true }
  await tx.person.deleteMany({ where: { ...sample, applications: { none: {} }, interviews: { none: {} } } })
  await tx.person.updateMany({ where: sample, data: { isSample: false } })
}

async function removeUnusedDocuments(tx: Transaction, userId: UserId) {
  const sample = { userId, isSample: true }
  await tx.document.deleteMany({ where: { ...sample, applications: { none: {} } } })
  await tx.document.updateMany({ where: sample, data: { isSample: false } })
}

async function removeUnusedLessons(tx: Transaction, userId: UserId) {
  const sample = { userId, isSample: true }
  const unused = { ...sample, reviews: { none: {} }, verdicts: { none: {} } }
  await tx.preparationItem.updateMany({
    where: { userId, lesson: unused },
    data: { lessonId: null, source: 'OWN' },
  })
  await tx.lesson.deleteMany({ where: unused })
  await tx.lesson.updateMany({ where: sample, data: { isSample: false } })
}

/** Lessons that stay are counted by what is left: how often seen, and how often in a row they worked. */
async function recount(tx: Transaction, userId: UserId, touched: readonly string[], now: Date) {
  const kept = await tx.lesson.findMany({
    where: { userId, id: { in: [...touched] } },
    select: {
      id: true,
      reviews: { select: { reviewId: true }, orderBy: { reviewId: 'desc' }, take: 1 },
      verdicts: { select: { reviewId: true }, orderBy: { reviewId: 'desc' }, take: 1 },
    },
  })
  const ids = kept.map(({ id }) => id)
  await recountLessons(tx, userId, ids, now)
  const speaking = kept.flatMap(({ reviews, verdicts }) => verdicts[0] ?? reviews[0] ?? [])
  for (const reviewId of new Set(speaking.map((each) => each.reviewId))) {
    await settleVerdicts(tx, userId, reviewId, now)
  }
  for (const id of ids) await replanLesson(tx, userId, id, now)
}
