import { db, inTransaction } from '@/lib/db/client'
import { dayIn } from '@/lib/domain/day'
import { isOtherAction } from '@/lib/domain/lessons'
import type { LessonKind, Pillar } from '@/lib/domain/vocabulary'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { LessonEdit } from '@/lib/schemas/lesson'
import { zoneOf } from './preferences'
import { forgetDone } from './reminder-effects'
import { replanLesson } from './replan'
import type { UserId } from './user-id'

/** As many as a page can carry for completing what is typed; the server knows the rest when it is saved. */
const SUGGESTED = 200

export interface LessonSuggestion {
  id: string
  kind: LessonKind
  pillar: Pillar
  text: string
  action: string
  actionDue: string | null
  seenCount: number
}

/** Earlier lessons for the autocomplete, those seen most often first. */
export function listSuggestions(userId: UserId): Promise<LessonSuggestion[]> {
  return db.lesson.findMany({
    where: { userId, status: 'OPEN' },
    orderBy: [{ seenCount: 'desc' }, { lastSeenDay: 'desc' }, { id: 'asc' }],
    take: SUGGESTED,
    select: {
      id: true,
      kind: true,
      pillar: true,
      text: true,
      action: true,
      actionDue: true,
      seenCount: true,
    },
  })
}

/** The words of one lesson, for a heading; null where there is none. */
export async function textOfLesson(userId: UserId, id: string): Promise<string | null> {
  const lesson = await db.lesson.findUnique({ where: { userId_id: { userId, id } }, select: { text: true } })
  return lesson?.text ?? null
}

/** Ticks a lesson's action, or takes the tick back; its reminder follows. Throws a NotFoundError. */
export function setActionDone(
  userId: UserId,
  { id, done }: { id: string; done: boolean },
  now: Date,
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const actionDoneOn = done ? dayIn(now, await zoneOf(tx, userId)) : null
    const { count } = await tx.lesson.updateMany({
      where: { userId, id, kind: 'IMPROVE', action: { not: '' } },
      data: { actionDoneOn, updatedAt: now },
    })
    if (count !== 1) throw new NotFoundError('lesson')
    if (!done) await forgetDone(tx, userId, { rule: 'improve-action', lessonId: id }, now)
    await replanLesson(tx, userId, id, now)
  })
}

/** Changes a lesson's words, pillar and action wherever it stands. Throws a RefusedError at `text` for a double. */
export function changeLesson(userId: UserId, { id, kind, ...words }: LessonEdit, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const lesson = await tx.lesson.findUnique({
      where: { userId_id: { userId, id } },
      select: { kind: true, action: true, actionDue: true },
    })
    if (!lesson || lesson.kind !== kind) throw new NotFoundError('lesson')
    const double = await tx.lesson.findFirst({
      where: { userId, kind, folded: words.folded, id: { not: id } },
      select: { id: true },
    })
    if (double) throw new RefusedError('You have this lesson already.', 'text')
    const isOther = isOtherAction(lesson, words)
    await tx.lesson.update({
      where: { userId_id: { userId, id } },
      data: { ...words, updatedAt: now, ...(isOther ? { actionDoneOn: null } : {}) },
    })
    if (isOther) await forgetDone(tx, userId, { rule: 'improve-action', lessonId: id }, now)
    await replanLesson(tx, userId, id, now)
  })
}
