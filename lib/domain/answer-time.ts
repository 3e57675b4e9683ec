import { daysBetween } from './day'
import { SMALLEST_SAMPLE, decodePath } from './funnel'
import { effectiveMoves } from './lifecycle'
import type { Move, Stage } from './lifecycle'

/** What only the company can say. Withdrawing is the person's own move, and No reply is the want of an answer. */
const ANSWERS: ReadonlySet<Stage> = new Set<Stage>(['SCREENING', 'INTERVIEWING', 'OFFER', 'REJECTED'])

/** Whether an application with this path was applied for and then answered. */
export function wasAnswered(path: string): boolean {
  const stages = decodePath(path)
  const applied = stages.indexOf('APPLIED')
  return applied !== -1 && stages.slice(applied + 1).some((stage) => ANSWERS.has(stage))
}

/** Days from applying to the first answer after it, corrections left out; null where a day of the two is not known. */
export function daysToAnswer(moves: readonly Move[]): number | null {
  const effective = effectiveMoves(moves)
  const applied = effective.findIndex(({ to }) => to === 'APPLIED')
  const start = effective[applied]
  const answer = effective.find(({ to }, index) => index > applied && ANSWERS.has(to))
  if (!start || !answer || start.dayKnown === false || answer.dayKnown === false) return null
  return daysBetween(start.day, answer.day)
}

/** The middle one; of an even number the mean of the middle two. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

export interface AnswerTime {
  /** As the person wrote it last; null where none was noted. */
  source: string | null
  count: number
  /** Null where the sample is too small to say. */
  medianDays: number | null
}

/**
 * How long answers took by source, the source with the most answers first. `answers` come newest first, so that
 * a source carries its latest spelling; those without a source stand last.
 */
export function answerTimes(
  answers: readonly { source: string | null; folded: string | null; days: number }[],
): AnswerTime[] {
  const groups = new Map<string | null, (typeof answers)[number][]>()
  for (const answer of answers) {
    const group = groups.get(answer.folded) ?? []
    group.push(answer)
    groups.set(answer.folded, group)
  }
  return [...groups.values()]
    .map((group) => ({
      source: group[0]?.source ?? null,
      count: group.length,
      medianDays: group.length < SMALLEST_SAMPLE ? null : median(group.map(({ days }) => days)),
    }))
    .toSorted((a, b) => Number(a.source === null) - Number(b.source === null) || b.count - a.count)
}
