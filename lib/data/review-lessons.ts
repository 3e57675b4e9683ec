import type { Transaction } from '@/lib/db/client'
import { isOtherAction } from '@/lib/domain/lessons'
import type { LessonLine } from '@/lib/schemas/review'
import { recountLessons } from './lesson-counts'
import { forgetDone } from './reminder-effects'
import type { UserId } from './user-id'

const LESSON = {
  id: true,
  kind: true,
  pillar: true,
  text: true,
  folded: true,
  action: true,
  actionDue: true,
  seenCount: true,
} as const

/** A line as it is stored: with its lesson, and how many reviews name that. */
export interface NamedLesson {
  lessonId: string
  pillar: LessonLine['pillar']
  text: string
  action: string
  actionDue: string | null
  seenCount: number
}

interface Review {
  id: string
  isSample: boolean
}

/**
 * Makes `lines` the lessons of one review, in their order. A line that says the same as an earlier lesson, folded,
 * is that lesson: it is counted, not written again. Returns one entry per line, and the lessons whose reminders
 * must be planned anew.
 */
export async function syncReviewLessons(
  tx: Transaction,
  userId: UserId,
  review: Review,
  lines: readonly LessonLine[],
  now: Date,
): Promise<{ named: NamedLesson[]; replan: string[] }> {
  const before = await tx.reviewLesson.findMany({
    where: { userId, reviewId: review.id },
    orderBy: { position: 'asc' },
    select: { lesson: { select: LESSON } },
  })
  const stored = before.map(({ lesson }) => lesson)
  if (isUnchanged(stored, lines)) return { named: stored.map(asNamed), replan: [] }

  const known = await findKnown(
    tx,
    userId,
    lines,
    stored.map(({ id }) => id),
  )
  const wasNamed = new Set(stored.map(({ id }) => id))
  const ids: string[] = []
  const replan: string[] = []
  for (const line of lines) {
    const isPlaced = new Set(ids)
    const { id, changed } = await placeLine(tx, userId, {
      line,
      lines,
      known,
      wasNamed,
      isPlaced,
      review,
      now,
    })
    ids.push(id)
    if (changed) replan.push(id)
  }
  const names = [...new Set(ids)]
  await tx.reviewLesson.deleteMany({ where: { userId, reviewId: review.id } })
  await tx.reviewLesson.createMany({
    data: names.map((lessonId, position) => ({ userId, reviewId: review.id, lessonId, position })),
  })

  const dropped = [...wasNamed].filter((id) => !names.includes(id))
  const gone = await deleteUnused(tx, userId, dropped)
  const recount = [...names.filter((id) => !wasNamed.has(id)), ...dropped.filter((id) => !gone.has(id))]
  await recountLessons(tx, userId, recount, now)

  const after = await tx.lesson.findMany({ where: { userId, id: { in: names } }, select: LESSON })
  const byId = new Map(after.map((lesson) => [lesson.id, asNamed(lesson)]))
  return { named: ids.flatMap((id) => byId.get(id) ?? []), replan: [...new Set(replan)] }
}

type Stored = {
  id: string
  kind: LessonLine['kind']
  pillar: LessonLine['pillar']
  text: string
  folded: string
  action: string
  actionDue: string | null
  seenCount: number
}
type Known = Stored & { _count: { reviews: number; carriedBy: number; verdicts: number } }

const asNamed = ({ id, pillar, text, action, actionDue, seenCount }: Stored): NamedLesson => ({
  lessonId: id,
  pillar,
  text,
  action,
  actionDue,
  seenCount,
})

function isUnchanged(stored: readonly Stored[], lines: readonly LessonLine[]): boolean {
  return (
    stored.length === lines.length &&
    stored.every((lesson, index) => {
      const line = lines[index]
      return line !== undefined && lesson.kind === line.kind && saysTheSame(lesson, line)
    })
  )
}

const saysTheSame = (a: Omit<Stored, 'id' | 'seenCount'>, b: LessonLine) =>
  a.text === b.text && a.pillar === b.pillar && a.action === b.action && a.actionDue === b.actionDue

async function findKnown(
  tx: Transaction,
  userId: UserId,
  lines: readonly LessonLine[],
  named: readonly string[],
): Promise<Known[]> {
  const foldedOf = (kind: LessonLine['kind']) =>
    lines.filter((line) => line.kind === kind).map(({ folded }) => folded)
  return tx.lesson.findMany({
    where: {
      userId,
      OR: [
        { id: { in: [...named, ...lines.flatMap(({ lessonId }) => lessonId ?? [])] } },
        { kind: 'SUSTAIN', folded: { in: foldedOf('SUSTAIN') } },
        { kind: 'IMPROVE', folded: { in: foldedOf('IMPROVE') } },
      ],
    },
    select: { ...LESSON, _count: { select: { reviews: true, carriedBy: true, verdicts: true } } },
  })
}

type Placing = {
  line: LessonLine
  lines: readonly LessonLine[]
  known: Known[]
  wasNamed: ReadonlySet<string>
  /** The lessons of the lines before this one. */
  isPlaced: ReadonlySet<string>
  review: Review
  now: Date
}

/** The lesson of one line: the one with the same words, the one it was until now under new words, or a new one. */
async function placeLine(
  tx: Transaction,
  userId: UserId,
  { line, lines, known, wasNamed, isPlaced, review, now }: Placing,
): Promise<{ id: string; changed: boolean }> {
  const { lessonId, ...typed } = line
  const same = known.find((lesson) => lesson.kind === line.kind && lesson.folded === line.folded)
  const own = known.find(({ id, kind }) => id === lessonId && kind === line.kind)
  if (same) {
    const isTheirs = !isPlaced.has(same.id) && (same.id === lessonId || wasNamed.has(same.id))
    return changeLesson(tx, userId, same, isTheirs ? typed : joined(same, typed), now)
  }
  // While it was typed, this line may have said the same as another one and got its lesson.
  const isAnothers = lines.some((other) => own && other.kind === own.kind && other.folded === own.folded)
  if (own && wasNamed.has(own.id) && !isAnothers && !isPlaced.has(own.id) && isOnlyHere(own))
    return changeLesson(tx, userId, own, typed, now)
  const created = await tx.lesson.create({
    data: { userId, ...typed, isSample: review.isSample, createdAt: now, updatedAt: now },
    select: LESSON,
  })
  known.push({ ...created, _count: { reviews: 0, carriedBy: 0, verdicts: 0 } })
  return { id: created.id, changed: created.actionDue !== null }
}

// Other reviews and preparations say what it said: only where there are none may the words change under them.
const isOnlyHere = ({ _count: { reviews, carriedBy, verdicts } }: Known) =>
  reviews <= 1 && carriedBy === 0 && verdicts === 0

type Typed = Omit<LessonLine, 'lessonId'>

/** Typed anew without knowing of the earlier one: what stands there stays, unless the line says more. */
function joined(earlier: Stored, typed: Typed): Typed {
  const { text, folded, pillar } = earlier
  const says = typed.action === '' ? { action: earlier.action, actionDue: earlier.actionDue } : {}
  return { ...typed, text, folded, pillar, ...(says as Pick<Typed, 'action' | 'actionDue'>) }
}

async function changeLesson(tx: Transaction, userId: UserId, lesson: Known, typed: Typed, now: Date) {
  const { id } = lesson
  if (saysTheSame(lesson, { lessonId: id, ...typed })) return { id, changed: false }
  const { text, folded, pillar, action, actionDue } = typed
  const words = { text, folded, pillar, action, actionDue }
  const isOther = isOtherAction(lesson, words)
  await tx.lesson.update({
    where: { userId_id: { userId, id } },
    data: { ...words, updatedAt: now, ...(isOther ? { actionDoneOn: null } : {}) },
  })
  if (isOther) await forgetDone(tx, userId, { rule: 'improve-action', lessonId: id }, now)
  Object.assign(lesson, words)
  return { id, changed: true }
}

/** Lessons that no review, preparation or verdict speaks of any more were only being typed. */
export async function deleteUnused(
  tx: Transaction,
  userId: UserId,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const unused = await tx.lesson.findMany({
    where: {
      userId,
      id: { in: [...ids] },
      reviews: { none: {} },
      carriedBy: { none: {} },
      verdicts: { none: {} },
    },
    select: { id: true },
  })
  const gone = unused.map(({ id }) => id)
  await tx.lesson.deleteMany({ where: { userId, id: { in: gone } } })
  return new Set(gone)
}
