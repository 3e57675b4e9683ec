import { fold } from './fold'
import { rankImproves, strongestSustains } from './lessons'
import type { RankedLesson } from './lessons'
import { PILLARS } from './vocabulary'
import type { Pillar, PreparationSource, RatedPillar } from './vocabulary'

/** One line of a new interview's checklist, not stored yet. */
export type PreparationDraft = {
  pillar: Pillar
  text: string
  source: PreparationSource
  lessonId: string | null
  position: number
}

type Line = Omit<PreparationDraft, 'position'>

/** What is worth preparing for every interview. The review shows the same lines with their ticks. */
export const STANDING_CHECKLIST: readonly { pillar: RatedPillar; text: string }[] = [
  { pillar: 'INDUSTRY', text: 'Industry performance over the last years' },
  { pillar: 'INDUSTRY', text: 'The company’s competitors' },
  { pillar: 'INDUSTRY', text: 'Threats to the industry' },
  { pillar: 'COMPANY', text: 'Read the annual report or financials' },
  { pillar: 'COMPANY', text: 'Their numbers to reference in the interview' },
  { pillar: 'COMPANY', text: 'Thoughtful questions to ask' },
  { pillar: 'PEOPLE', text: 'Research the hiring manager and the interviewers' },
  { pillar: 'PEOPLE', text: 'Look for a shared school, employer or friend' },
]

/** What each pillar asks, in one line under its name. */
export const PILLAR_HINTS: Record<RatedPillar, string> = {
  INDUSTRY: 'Its performance, its rivals, what threatens it',
  COMPANY: 'Its reports, its numbers, its news',
  PEOPLE: 'Who sits across the table',
}

/**
 * How many improve items a preparation carries. A list of twenty is worked through by nobody: with the standing lines
 * and the two sustains this stays at fifteen. The rest wait in the library: see
 * docs/decisions/0024-what-a-preparation-carries.md.
 */
export const CARRIED_IMPROVES = 5

/** The checklist of a new interview: standing lines, open improve items by rank, the strongest sustains. */
export function startPreparation({
  lessons,
}: {
  lessons: readonly (RankedLesson & { pillar: Pillar; text: string })[]
}): PreparationDraft[] {
  const improves = rankImproves(lessons).slice(0, CARRIED_IMPROVES).map(fromLesson)
  const improved = textsOf(improves)
  const sustains = strongestSustains(lessons.filter(({ text }) => !improved.has(fold(text)))).map(fromLesson)
  const carried = [...improves, ...sustains]
  const said = textsOf(carried)
  const standing = STANDING_CHECKLIST.filter(({ text }) => !said.has(fold(text))).map((line): Line => ({
    ...line,
    source: 'STANDING',
    lessonId: null,
  }))
  return [...standing, ...carried].map((line, position) => ({ ...line, position }))
}

const fromLesson = ({ id, pillar, text }: { id: string; pillar: Pillar; text: string }): Line => ({
  pillar,
  text,
  source: 'LESSON',
  lessonId: id,
})

const textsOf = (lines: readonly Line[]) => new Set(lines.map(({ text }) => fold(text)))

type Tick = { done: boolean; dropped: boolean }

/** "5 of 9": what was dropped counts on neither side. */
export function preparationProgress(items: readonly Tick[]): { done: number; total: number } {
  const kept = items.filter(({ dropped }) => !dropped)
  return { done: kept.filter(({ done }) => done).length, total: kept.length }
}

/** Complete when every line left is ticked; who dropped them all needs a plan in their own words instead. */
export function isPreparationComplete(items: readonly Tick[], plan: string): boolean {
  const { done, total } = preparationProgress(items)
  return total > 0 ? done === total : plan.trim() !== ''
}

/** One line of the frozen copy that a review keeps. */
export type PlannedItem = { pillar: Pillar; text: string; done: boolean; lessonId: string | null }

type StoredItem = PlannedItem & { dropped: boolean; position: number }

/**
 * The copy of a preparation that its review keeps, in the review's own columns. It is text, so that no later
 * edit of the preparation can reach it.
 */
export function freezePlanned(
  plan: string,
  items: readonly StoredItem[],
): { plannedPlan: string; plannedItems: string } {
  const planned = items
    .filter(({ dropped }) => !dropped)
    .toSorted((a, b) => a.position - b.position)
    .map(({ pillar, text, done, lessonId }): PlannedItem => ({ pillar, text, done, lessonId }))
  return { plannedPlan: plan, plannedItems: JSON.stringify(planned) }
}

/** Reads what `freezePlanned` wrote. Never throws: what is no planned item is left out, so that a page still opens. */
export function parsePlannedItems(json: string): PlannedItem[] {
  const parsed = parseJson(json)
  return Array.isArray(parsed) ? parsed.flatMap(asPlannedItem) : []
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function asPlannedItem(value: unknown): PlannedItem[] {
  if (typeof value !== 'object' || value === null) return []
  const { pillar, text, done, lessonId } = value as Record<string, unknown>
  const known = PILLARS.find((each) => each === pillar)
  if (known === undefined || typeof text !== 'string' || typeof done !== 'boolean') return []
  return [{ pillar: known, text, done, lessonId: typeof lessonId === 'string' ? lessonId : null }]
}
