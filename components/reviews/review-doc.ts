import { fold, oneLine } from '@/lib/domain/fold'
import { isRating } from '@/lib/domain/review'
import type { LessonKind, Pillar } from '@/lib/domain/vocabulary'
import type { DocLesson, ReviewDoc, ReviewSaveInput } from '@/lib/schemas/review'
import type { Rules } from './autosave-queue'

/** A lesson as one line of the form; `row` is the number in its fields' names. */
export interface Line extends DocLesson {
  row: number
}

/** What stands in the form. */
export interface Doc extends Omit<ReviewDoc, 'lessons'> {
  lessons: readonly Line[]
}

export const TEXT_FIELDS = ['happened', 'delivery', 'logistics', 'whyDiffered', 'nextTime'] as const
export type TextField = (typeof TEXT_FIELDS)[number]
export const RATING_FIELDS = ['industryRating', 'companyRating', 'peopleRating'] as const

export function toDoc(stored: ReviewDoc): Doc {
  return { ...stored, lessons: stored.lessons.map((lesson, row) => ({ ...lesson, row })) }
}

/** Reads the form as it stands; the names of its fields are those that the server takes without script. */
export function readDoc(form: FormData): Doc {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const rating = (name: string) => {
    const value = Number(text(name) || Number.NaN)
    return isRating(value) ? value : null
  }
  const rowsOf = (list: string, field: string) =>
    [...form.keys()].flatMap((name) => new RegExp(`^${list}\\.(\\d+)\\.${field}$`).exec(name)?.[1] ?? [])
  return {
    happened: text('happened'),
    delivery: text('delivery'),
    logistics: text('logistics'),
    whyDiffered: text('whyDiffered'),
    nextTime: text('nextTime'),
    industryRating: rating('industryRating'),
    companyRating: rating('companyRating'),
    peopleRating: rating('peopleRating'),
    lessons: rowsOf('lessons', 'kind').map((row) => ({
      row: Number(row),
      lessonId: text(`lessons.${row}.lessonId`) || null,
      kind: text(`lessons.${row}.kind`) as LessonKind,
      pillar: text(`lessons.${row}.pillar`) as Pillar,
      text: text(`lessons.${row}.text`),
      action: text(`lessons.${row}.action`),
      actionDue: text(`lessons.${row}.actionDue`),
    })),
    verdicts: rowsOf('verdicts', 'lessonId').flatMap((row) => {
      const worked = text(`verdicts.${row}.worked`)
      return worked === '' ? [] : [{ lessonId: text(`verdicts.${row}.lessonId`), worked: worked === 'yes' }]
    }),
  }
}

/** The lines that say something: the last one of each list waits for its first letter. */
export function writtenLines({ lessons }: Doc): Line[] {
  return lessons.filter(isWritten)
}

const isWritten = ({ text, action }: Line) => (text + action).trim() !== ''

/** What is sent. A day without an action waits in the form until that is written. */
export function toSave(doc: Doc, reviewId: string, version: number): ReviewSaveInput {
  const { lessons: _lessons, verdicts, ...rest } = doc
  return {
    ...rest,
    reviewId,
    version,
    lessons: writtenLines(doc).map(({ row: _row, ...line }) => ({
      ...line,
      action: line.kind === 'SUSTAIN' ? '' : line.action,
      actionDue: line.kind === 'SUSTAIN' || line.action.trim() === '' ? '' : line.actionDue,
    })),
    verdicts: verdicts.map(({ lessonId, worked }) => ({ lessonId, worked: worked ? 'yes' : 'no' })),
  }
}

/** The name of a field in the form, from its name in what was sent: lines that say nothing were left out there. */
export function fieldName(name: string, doc: Doc): string {
  const [, index, field] = /^lessons\.(\d+)\.(\w+)$/.exec(name) ?? []
  if (index === undefined) return name
  const line = writtenLines(doc)[Number(index)]
  return line ? `lessons.${line.row}.${field}` : name
}

/** What counts when two are compared: blanks at the ends are the server's to drop. */
function essence(doc: Doc) {
  const sent = toSave(doc, '', 0)
  return JSON.stringify([
    TEXT_FIELDS.map((field) => doc[field].trim().replace(/\r\n?/g, '\n')),
    RATING_FIELDS.map((field) => doc[field]),
    (sent.lessons ?? []).map(({ kind, pillar, text, action, actionDue }) => [
      kind,
      pillar,
      oneLine(text ?? ''),
      oneLine(action ?? ''),
      actionDue,
    ]),
    doc.verdicts.map(({ lessonId, worked }) => `${lessonId} ${worked}`).toSorted(),
  ])
}

export const isSameDoc = (a: Doc, b: Doc): boolean => a === b || essence(a) === essence(b)

export const docRules: Rules<Doc> = { isSame: isSameDoc, merge: mergeDocs }

/** Both texts in one: what they begin and end with alike stands once, what differs one after the other. */
export function bothTexts(mine: string, theirs: string): string {
  const [a, b] = [mine.trim().split(/(?<=\s)/), theirs.trim().split(/(?<=\s)/)]
  const start = countWhile(a, (word, index) => word === b[index])
  const end = countWhile(a.slice(start).toReversed(), (word, index) => word === b.slice(start).at(-1 - index))
  const middle = (words: string[]) =>
    words
      .slice(start, words.length - end)
      .join('')
      .trim()
  const [head, tail] = [a.slice(0, start).join(''), a.slice(a.length - end).join('')]
  const between = [middle(a), middle(b)].filter(Boolean).join('\n\n')
  return `${head}${between}${end > 0 ? ' ' : ''}${tail}`
}

function countWhile(words: readonly string[], isAlike: (word: string, index: number) => boolean): number {
  const different = words.findIndex((word, index) => !isAlike(word, index))
  return different === -1 ? words.length : different
}

/** The texts that both changed since `base`, each into something that the other does not hold. */
export function clashesOf(base: Doc, mine: Doc, theirs: Doc): TextField[] {
  return TEXT_FIELDS.filter((field) => {
    const [was, here, there] = [base[field].trim(), mine[field].trim(), theirs[field].trim()]
    return here !== was && there !== was && !here.includes(there) && !there.includes(here)
  })
}

function mergeDocs(base: Doc, mine: Doc, theirs: Doc): { doc: Doc; clashes: boolean } {
  const doc = { ...mine }
  for (const field of TEXT_FIELDS) doc[field] = mergeText(base[field], mine[field], theirs[field])
  for (const field of RATING_FIELDS) {
    doc[field] = mine[field] === base[field] ? theirs[field] : mine[field]
  }
  doc.lessons = mergeLines(base.lessons, mine.lessons, theirs.lessons)
  doc.verdicts = mergeVerdicts(base.verdicts, mine.verdicts, theirs.verdicts)
  return { doc, clashes: clashesOf(base, mine, theirs).length > 0 }
}

function mergeText(base: string, mine: string, theirs: string): string {
  if (mine.trim() === base.trim()) return theirs
  if (theirs.trim() === base.trim()) return mine
  return theirs.includes(mine.trim()) ? theirs : mine
}

/** Both in one without asking: where they clash, both texts stand. */
export function mergeAll(base: Doc, mine: Doc, theirs: Doc): Doc {
  const { doc } = mergeDocs(base, mine, theirs)
  const both = clashesOf(base, mine, theirs).map((field) => [field, bothTexts(mine[field], theirs[field])])
  return { ...doc, ...Object.fromEntries(both) }
}

type Verdicts = Doc['verdicts']

function mergeVerdicts(base: Verdicts, mine: Verdicts, theirs: Verdicts): Verdicts {
  const before = new Map(base.map(({ lessonId, worked }) => [lessonId, worked]))
  const changed = mine.filter(({ lessonId, worked }) => before.get(lessonId) !== worked)
  const own = new Set(changed.map(({ lessonId }) => lessonId))
  return [...theirs.filter(({ lessonId }) => !own.has(lessonId)), ...changed]
}

const isSameLine = (a: Line, b: Line) =>
  a.kind === b.kind &&
  ((a.lessonId !== null && a.lessonId === b.lessonId) || fold(a.text) === fold(b.text)) &&
  a.text.trim() !== ''

const saysTheSame = (a: Line, b: Line) =>
  oneLine(a.text) === oneLine(b.text) &&
  a.pillar === b.pillar &&
  oneLine(a.action) === oneLine(b.action) &&
  a.actionDue === b.actionDue

/** Line by line: what only one side touched goes as that side left it; what both touched stands twice. */
function mergeLines(base: readonly Line[], mine: readonly Line[], theirs: readonly Line[]): Line[] {
  const find = (lines: readonly Line[], line: Line) => lines.find((other) => isSameLine(other, line))
  let next = Math.max(-1, ...[...mine, ...theirs].map(({ row }) => row)) + 1
  const merged = mine.flatMap((line): Line[] => {
    const [was, there] = [find(base, line), find(theirs, line)]
    if (was === undefined || !saysTheSame(was, line)) return [there ? together(line, there, was) : line]
    return there ? [{ ...there, row: line.row }] : []
  })
  const added = theirs.filter((line) => {
    const was = find(base, line)
    return find(merged, line) === undefined && (was === undefined || !saysTheSame(was, line))
  })
  const waiting = merged.filter((line) => !isWritten(line))
  return [...merged.filter(isWritten), ...added.map((line) => ({ ...line, row: next++ })), ...waiting]
}

function together(line: Line, there: Line, was: Line | undefined): Line {
  const isTheirsNew = was === undefined || oneLine(was.action) !== oneLine(there.action)
  const action =
    isTheirsNew && !line.action.includes(there.action.trim())
      ? [line.action.trim(), there.action.trim()].filter(Boolean).join('; ')
      : line.action
  return {
    ...line,
    lessonId: line.lessonId ?? there.lessonId,
    action,
    actionDue: line.actionDue || there.actionDue,
  }
}

/** `doc` with what the server made of its written lines: which lesson each is, and what that says already. */
export function withStored(
  doc: Doc,
  sent: Doc,
  stored: readonly { lessonId: string; pillar: Pillar; action: string; actionDue: string | null }[],
): Doc {
  const byRow = new Map(writtenLines(sent).map((line, index) => [line.row, { was: line, is: stored[index] }]))
  return {
    ...doc,
    lessons: doc.lessons.map((line) => {
      const { was, is } = byRow.get(line.row) ?? {}
      if (!was || !is) return line
      const pillar = line.pillar === was.pillar ? is.pillar : line.pillar
      const says = line.action === '' ? { action: is.action, actionDue: is.actionDue ?? '' } : {}
      return { ...line, lessonId: is.lessonId, pillar, ...says }
    }),
  }
}
