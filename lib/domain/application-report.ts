import { addDays, type Day } from './day'
import { reached, decodePath } from './funnel'
import { STAGE_LABELS, effectiveMoves, isClosed, type Move, type Stage } from './lifecycle'
import { CHANNEL_LABELS, type Channel } from './vocabulary'
import { upperFirst } from './wording'

/** A report of a period's applications, as unemployment offices and others ask for. */

export const REPORT_PERIODS = ['this-month', 'last-month', 'last-90-days', 'this-year'] as const
export type ReportPeriod = (typeof REPORT_PERIODS)[number]

export const REPORT_PERIOD_LABELS: Record<ReportPeriod, string> = {
  'this-month': 'This month',
  'last-month': 'Last month',
  'last-90-days': '90 days',
  'this-year': 'This year',
}

export interface ReportDays {
  from: Day
  to: Day
}

/** The first and the last day of a period, up to today. */
export function reportDays(period: ReportPeriod, today: Day): ReportDays {
  const firstOfMonth = `${today.slice(0, 7)}-01` as Day
  switch (period) {
    case 'this-month':
      return { from: firstOfMonth, to: today }
    case 'last-month': {
      const last = addDays(firstOfMonth, -1)
      return { from: `${last.slice(0, 7)}-01` as Day, to: last }
    }
    case 'last-90-days':
      return { from: addDays(today, -89), to: today }
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01` as Day, to: today }
  }
}

export interface Standing {
  appliedDay: Day | null
  path: string
}

/**
 * The day on which somebody applied. Where the step itself was not logged, it is the first day of an application that
 * went on; what was only saved, or let go before applying, has none, nor has one whose day nobody knows.
 */
export function dayOfApplying({ appliedDay, path }: Standing, moves: readonly Move[]): Day | null {
  if (appliedDay !== null) return appliedDay
  const applied = effectiveMoves(moves).find(({ to }) => to !== 'SAVED')
  if (!applied || applied.dayKnown === false) return null
  return reached(decodePath(path), 'APPLIED') ? applied.day : null
}

/** A move with the channel that was said with it: of a rejection how they told, of applying how that was done. */
export type ToldMove = Move & { channel: Channel | null }

/** By which way somebody applied, as said with the step itself or when it was logged; null where nobody said. */
export function howApplied(moves: readonly ToldMove[]): string | null {
  const effective = effectiveMoves(moves)
  const said = [effective.find(({ to }) => to === 'APPLIED'), effective.find(({ from }) => from === null)]
  const channel = said.find((move) => move?.channel)?.channel
  return channel ? upperFirst(CHANNEL_LABELS[channel]) : null
}

/** Where the opening was found, as far as is known: what was noted, else whose page it stood on. */
export function whereFound({ source, link }: { source: string | null; link: string | null }): string | null {
  if (source !== null) return source
  return link !== null && URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : null
}

/** What has come of it, in a word or two. */
export function outcomeOf(stage: Stage): string {
  return isClosed(stage) ? STAGE_LABELS[stage] : `Open: ${STAGE_LABELS[stage]}`
}

export interface ReportedStage {
  stage: string
  /** Null where nobody knows it. */
  day: Day | null
}

/** The stages it went through with their days, corrections applied, oldest first. */
export function stageHistory(moves: readonly Move[]): ReportedStage[] {
  return effectiveMoves(moves).map(({ to, day, dayKnown }) => ({
    stage: STAGE_LABELS[to],
    day: dayKnown === false ? null : day,
  }))
}
