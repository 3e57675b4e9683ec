import { fold } from '@/lib/domain/fold'
import type { LessonLine, ReviewSave } from '@/lib/schemas/review'
import { completeWithin } from '@/lib/data/review-complete'
import { ensureInterviewReview } from '@/lib/data/review-drafts'
import { saveWithin } from '@/lib/data/review-save'
import { IMPROVES, improveOf, sustainOf, type ImproveKey, type SustainKey } from './lessons'
import type { Written } from './story'
import type { Teller } from './teller'

export async function reviewRound(teller: Teller, interviewId: string, of: Written, now: Date) {
  const { id } = await ensureInterviewReview(teller.tx, teller.userId, interviewId, now)
  await write(teller, id, of, now)
}

/** The rejection brought its review with it. */
export async function reviewApplication(teller: Teller, applicationId: string, of: Written, now: Date) {
  const { tx, userId } = teller
  const { id } = await tx.review.findFirstOrThrow({
    where: { userId, applicationId, interviewId: null },
    select: { id: true },
  })
  await write(teller, id, of, now)
}

async function write(teller: Teller, reviewId: string, written: Written, now: Date) {
  const { tx, userId, lessons } = teller
  const keys = [...written.sustain, ...written.improve]
  const saved = await saveWithin(tx, userId, contentOf(teller, reviewId, written), now)
  if (saved.outcome === 'overtaken') throw new Error('The story writes each review once.')
  saved.lessons.forEach(({ lessonId }, index) => {
    const key = keys[index]
    if (key !== undefined) lessons.set(key, lessonId)
  })
  if (written.isDraft) return
  const missing = await completeWithin(tx, userId, reviewId, now)
  if (missing.length > 0) throw new Error(`A review of the story is not complete: ${missing[0]?.message}`)
}

function contentOf(teller: Teller, reviewId: string, written: Written): ReviewSave {
  const [industryRating, companyRating, peopleRating] = written.ratings
  const { happened, delivery, logistics, why, next, sustain, improve, worked, didNotWork } = written
  return {
    reviewId,
    version: 0,
    happened,
    industryRating,
    companyRating,
    peopleRating,
    delivery: delivery ?? '',
    logistics: logistics ?? '',
    whyDiffered: why ?? '',
    nextTime: next ?? '',
    lessons: [...sustain.map(sustainLine), ...improve.map((key) => improveLine(teller, key))],
    verdicts: [...verdicts(teller, worked, true), ...verdicts(teller, didNotWork, false)],
  }
}

function sustainLine(key: SustainKey): LessonLine {
  const { pillar, text } = sustainOf(key)
  return { lessonId: null, kind: 'SUSTAIN', pillar, text, folded: fold(text), action: '', actionDue: null }
}

function improveLine({ dayOf }: Teller, key: ImproveKey): LessonLine {
  const { pillar, text, action } = improveOf(key)
  const deed = action
    ? { action: action.what, actionDue: dayOf(action.due) }
    : { action: '', actionDue: null }
  return { lessonId: null, kind: 'IMPROVE', pillar, text, folded: fold(text), ...deed }
}

function verdicts({ lessons }: Teller, keys: Written['worked'] = [], worked: boolean) {
  return keys.flatMap((key) => {
    const lessonId = lessons.get(key)
    return lessonId === undefined ? [] : [{ lessonId, worked }]
  })
}

/** The actions that were taken, and the day of the story on which they were. */
export const DEEDS = (Object.keys(IMPROVES) as ImproveKey[]).flatMap((key) => {
  const doneOn = improveOf(key).action?.doneOn
  return doneOn === undefined ? [] : [{ key, doneOn }]
})

/** Ticks off the action of a lesson. */
export async function takeAction({ tx, userId, dayOf, lessons }: Teller, key: ImproveKey, now: Date) {
  const { doneOn } = improveOf(key).action ?? {}
  const id = lessons.get(key)
  if (id === undefined || doneOn === undefined) return
  await tx.lesson.updateMany({
    where: { userId, id },
    data: { actionDoneOn: dayOf(doneOn), updatedAt: now },
  })
}
