import { dayIn, weekdayOf, type Day } from '@/lib/domain/day'
import {
  INTERVIEW_FORMAT_LABELS,
  INTERVIEW_KIND_LABELS,
  type InterviewFormat,
  type InterviewKind,
} from '@/lib/domain/vocabulary'
import { numberWord, sayDay, sayList, sayTimeRange, upperFirst } from '@/lib/domain/wording'
import type { ComingView } from './coming-up'
import type { CoolingView } from './cooling-off-card'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

type Coming = {
  id: string
  kind: InterviewKind
  format: InterviewFormat
  startAt: Date
  endAt: Date
  zone: string
  company: string
  people: readonly string[]
  progress: { done: number; total: number }
}

/** An interview as Today says it: in the person's zone, with the interview's own where that differs. */
export function comingView(interview: Coming, zone: string): ComingView {
  const { id, kind, format, startAt, endAt, company, people, progress } = interview
  const day = dayIn(startAt, zone)
  const detail = [
    sayTimeRange(startAt, endAt, zone),
    INTERVIEW_FORMAT_LABELS[format],
    people.length > 0 ? `with ${sayList(people.slice(0, 4))}${people.length > 4 ? ' and more' : ''}` : null,
  ]
  return {
    id,
    weekday: WEEKDAYS[weekdayOf(day) - 1] ?? '',
    dayOfMonth: String(Number(day.slice(8))),
    title: `${INTERVIEW_KIND_LABELS[kind]} · ${company}`,
    detail: detail.filter(Boolean).join(' · '),
    startAt,
    zone,
    progress,
  }
}

type Cooling = {
  applicationId: string
  company: string
  receivedOn: Day
  businessDay: number
  opens: number
  total: number
  state: string
  opensOn: Day
  closesOn: Day
}

export function coolingView(rejection: Cooling, today: Day): CoolingView {
  const { applicationId, company, receivedOn, businessDay, opens, total, state, opensOn, closesOn } =
    rejection
  const isOpen = state !== 'cooling'
  return {
    applicationId,
    company,
    rejected: `Rejected ${sayDay(receivedOn, today)}`,
    businessDay,
    opens,
    total,
    window: isOpen ? `open until ${sayDay(closesOn, today)}` : `opens ${sayDay(opensOn, today)}`,
    isOpen,
  }
}

/** "Three things today. One door is still open at Northwind." */
export function headline(dueCount: number, openDoors: readonly string[]): string {
  const things =
    dueCount === 0
      ? 'Nothing is due today.'
      : dueCount === 1
        ? 'One thing today.'
        : `${upperFirst(dueCount >= 100 ? 'a hundred or more' : numberWord(dueCount))} things today.`
  const [first] = openDoors
  if (first === undefined) return things
  return openDoors.length === 1
    ? `${things} One door is still open at ${first}.`
    : `${things} ${upperFirst(numberWord(openDoors.length))} doors are still open, the next at ${first}.`
}
