import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { fittingTags, tagNames, tagsRefusal } from '@/lib/domain/tags'
import { sayDay } from '@/lib/domain/wording'
import { dayInCell, type DateReading } from './date-order'
import { FIELD_LABELS, cellOf, type DayField, type ImportField, type Mapping } from './fields'
import { factsOf, type Format } from './formats'
import { historyOf, isStageDayUsed, ownDays, type HistoryMove } from './history'
import { isStage, stageKey, stageOfWord, type StageChoice } from './stage-words'

/** One row of a list, as an application that is not logged yet. */
export interface ImportDraft {
  /** The row's number in the list, the first being 1. */
  row: number
  company: string
  role: string
  link: string
  place: string
  salary: string
  source: string
  notes: string
  posting: string
  excitement: number | null
  deadline: Day | null
  tags: string
  stage: Stage
  moves: readonly HistoryMove[]
  isArchived: boolean
  contact: { name: string; email: string } | null
  nextAction: { text: string; day: Day } | null
}

export type RowOutcome =
  | { kind: 'draft'; draft: ImportDraft }
  | { kind: 'problem'; row: number; reason: string }
  | { kind: 'left-out'; row: number; reason: string }

export interface RowContext {
  header: readonly string[]
  mapping: Mapping
  format: Format
  /** What the person made of the words of the stage column, by their keys. */
  stages: Readonly<Record<string, StageChoice>>
  dates: DateReading
  zone: string
  today: Day
  /** How long a line may be; what is longer stands in full in the notes. */
  lineLength: number
}

/** What one row becomes: an application, or the reason why it does not. */
export function outcomeOf(cells: readonly string[], row: number, context: RowContext): RowOutcome {
  const { mapping, format, today } = context
  const problem = (reason: string): RowOutcome => ({ kind: 'problem', row, reason })
  const cell = (field: ImportField) => cellOf(cells, mapping, field)

  const choice = stageChoiceOf(cell('stage'), context)
  if (choice === 'LEAVE_OUT')
    return { kind: 'left-out', row, reason: `You left “${cell('stage') || 'no stage'}” out.` }
  if (cell('company') === '' && cell('role') === '') return problem('It names neither a company nor a role.')
  if (cell('company') === '') return problem('The company is missing.')
  if (cell('role') === '') return problem('The role is missing.')

  const days = new Map<DayField, Day | null>()
  for (const field of ['savedDay', 'appliedDay', 'stageDay', 'deadline', 'nextActionDay'] as const) {
    const read = readDay(cell(field), field, context)
    if ('problem' in read) return problem(read.problem)
    days.set(field, read.day)
  }
  const told = {
    savedDay: days.get('savedDay') ?? null,
    appliedDay: days.get('appliedDay') ?? null,
    stageDay: days.get('stageDay') ?? null,
  }
  const stage = isStage(choice) ? choice : stageByDates(told, format)
  const known = format === 'debrief' ? ownDays(stage, told) : told
  const notes = new Notes(cell('notes'))
  const line = (field: ImportField, text = cell(field)) => notes.shortened(FIELD_LABELS[field], text, context)
  const nextAction = nextActionOf(cell('nextAction'), days.get('nextActionDay') ?? null, today, notes)
  if (!isStageDayUsed(stage, known)) notes.add(headerOf('stageDay', context), cell('stageDay'))
  const draft = {
    row,
    company: cell('company'),
    role: cell('role'),
    link: linkOf(cell('link'), headerOf('link', context), notes),
    place: line('place'),
    salary: line('salary'),
    source: line('source', cell('source') || (factsOf(format).source ?? '')),
    posting: cell('posting'),
    excitement: excitementOf(cell('excitement'), headerOf('excitement', context), notes),
    deadline: days.get('deadline') ?? null,
    tags: notes.fitting(FIELD_LABELS.tags, cell('tags')),
    stage,
    moves: historyOf(stage, known, today),
    isArchived: choice === 'ARCHIVED',
    contact: contactOf(cell('contact'), cell('contactEmail'), notes, context),
    nextAction,
  }
  for (const [index, use] of mapping.entries()) {
    if (use === 'noteLine') notes.add(context.header[index] ?? '', (cells[index] ?? '').trim())
  }
  return { kind: 'draft', draft: { ...draft, notes: notes.text() } }
}

/** The notes of one row, and what found no other place. */
class Notes {
  readonly #parts: string[]

  constructor(text: string) {
    this.#parts = text === '' ? [] : [text]
  }

  add(label: string, text: string): void {
    if (text !== '') this.#parts.push(label === '' ? text : `${label}: ${text}`)
  }

  /** The text, or its beginning where it is too long for a line; then all of it stands here. */
  shortened(label: string, text: string, { lineLength }: RowContext): string {
    const one = text.replace(/\s+/g, ' ')
    if (one.length <= lineLength) return one
    this.add(label, text)
    return `${one.slice(0, lineLength - 1).trimEnd()}…`
  }

  /** The tags that an application can carry; where there are more or longer ones, all of them stand here. */
  fitting(label: string, tags: string): string {
    if (tagsRefusal(tagNames(tags)) === null) return tags
    this.add(label, tags)
    return fittingTags(tags).join(', ')
  }

  text(): string {
    return this.#parts.join('\n\n')
  }
}

function stageChoiceOf(word: string, { stages }: RowContext): StageChoice {
  return stages[stageKey(word)] ?? stageOfWord(word) ?? 'BY_DATES'
}

function stageByDates(
  { savedDay, appliedDay }: { savedDay: Day | null; appliedDay: Day | null },
  format: Format,
) {
  if (appliedDay !== null) return 'APPLIED'
  return factsOf(format).stage ?? (savedDay === null ? 'APPLIED' : 'SAVED')
}

/** What people write where there is no date. */
const NO_DATE = /^(?:n\/?a|-+|–|—|tbd|tba|none|null|unknown|\?+|0)$/i

function readDay(
  text: string,
  field: DayField,
  context: RowContext,
): { day: Day | null } | { problem: string } {
  if (text === '' || NO_DATE.test(text)) return { day: null }
  const { zone, today } = context
  const read = dayInCell(text, headerOf(field, context), context.dates, { zone, today })
  if ('problem' in read) return read
  const mayBeAhead = field === 'deadline' || field === 'nextActionDay'
  if (!mayBeAhead && read.day > today) {
    return {
      problem: `“${text.slice(0, 40)}” is read as ${sayDay(read.day, today)}, which is still to come.`,
    }
  }
  return read
}

function headerOf(field: ImportField, { header, mapping }: RowContext): string {
  return header[mapping.indexOf(field)]?.trim() || FIELD_LABELS[field]
}

/** A link that a browser may open; anything else is kept in the notes. */
function linkOf(text: string, label: string, notes: Notes): string {
  if (text === '') return ''
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (/^https?:\/\/[^\s/@]+\.[^\s/@]+(?:\/\S*|\?\S*|#\S*)?$/i.test(whole) && URL.canParse(whole)) return whole
  notes.add(label, text)
  return ''
}

function excitementOf(text: string, label: string, notes: Notes): number | null {
  if (text === '') return null
  const figure = /^([1-5])(?:[.,]0)?(?:\s?(?:\/|of|out of)\s?5)?$/.exec(text)?.[1]
  if (figure !== undefined) return Number(figure)
  // Each of these signs is one unit long.
  const stars = /^([★⭐]{1,5})☆*$/u.exec(text.replaceAll('\uFE0F', ''))?.[1]
  if (stars !== undefined) return stars.length
  notes.add(label, text)
  return null
}

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/

function contactOf(name: string, email: string, notes: Notes, context: RowContext) {
  const within = /^(.*?)\s*[<(]?([^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;]+)[>)]?$/.exec(name)
  const given = { name: (within?.[1] ?? name).trim(), email: email || (within?.[2] ?? '') }
  if (given.name === '') given.name = given.email
  if (given.email !== '' && !EMAIL.test(given.email)) {
    notes.add(headerOf('contactEmail', context), given.email)
    given.email = ''
  }
  if (given.name === '') return null
  return { name: notes.shortened(FIELD_LABELS.contact, given.name, context), email: given.email }
}

/** A reminder where its day is still to come; what is past, or has no day, is a note. */
function nextActionOf(text: string, day: Day | null, today: Day, notes: Notes) {
  if (text === '') return null
  if (day !== null && day > today) return { text, day }
  notes.add(day === null ? 'Next' : `Next (${sayDay(day, today)})`, text)
  return null
}
