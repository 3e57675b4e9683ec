import { addDays, daysBetween, weekdayOf, type Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import type { InterviewKind } from '@/lib/domain/vocabulary'
import type { Random } from './random'
import { TODAY } from './setting'

/** What became of one application: its stages with their days, and its rounds. */
export interface History {
  steps: { stage: Stage; day: Day }[]
  rounds: Round[]
}

export interface Round {
  kind: InterviewKind
  day: Day
  /** local hour of the start */
  hour: number
}

type Weights = Partial<Record<Stage, number>>

/** Where applications of a certain age stand. The older, the more of them have ended. */
const STANDS: { upToDays: number; stages: Weights }[] = [
  {
    upToDays: 14,
    stages: { SAVED: 20, APPLIED: 55, SCREENING: 9, INTERVIEWING: 4, REJECTED: 10, WITHDRAWN: 2 },
  },
  {
    upToDays: 60,
    stages: {
      SAVED: 6,
      APPLIED: 25,
      SCREENING: 6,
      INTERVIEWING: 8,
      OFFER: 1,
      REJECTED: 35,
      WITHDRAWN: 5,
      NO_REPLY: 14,
    },
  },
  {
    upToDays: Infinity,
    stages: {
      SAVED: 4,
      APPLIED: 5,
      SCREENING: 1,
      INTERVIEWING: 1,
      OFFER: 0.1,
      ACCEPTED: 0.2,
      DECLINED: 1.2,
      REJECTED: 44,
      WITHDRAWN: 5,
      NO_REPLY: 38.5,
    },
  },
]

/** How far an application came before it ended. */
const CAME_TO: Partial<Record<Stage, Weights>> = {
  REJECTED: { APPLIED: 68, SCREENING: 16, INTERVIEWING: 15, OFFER: 1 },
  WITHDRAWN: { SAVED: 25, APPLIED: 30, SCREENING: 25, INTERVIEWING: 20 },
  NO_REPLY: { APPLIED: 90, SCREENING: 7, INTERVIEWING: 3 },
  ACCEPTED: { OFFER: 1 },
  DECLINED: { OFFER: 1 },
}

const DAYS_IN: Partial<Record<Stage, [number, number]>> = {
  SAVED: [1, 6],
  APPLIED: [4, 21],
  SCREENING: [4, 14],
  INTERVIEWING: [8, 28],
  OFFER: [3, 10],
}

/** The life of an application that was logged on `logged`, up to today. */
export function historyOf(random: Random, logged: Day): History {
  const age = daysBetween(logged, TODAY)
  const { stages } = STANDS.find(({ upToDays }) => age <= upToDays)!
  const end = random.weighted<Stage>(stages)
  const path = pathTo(random, end)
  const waits = path.slice(0, -1).map((stage, index) => {
    const isWaitForNothing = path[index + 1] === 'NO_REPLY'
    return isWaitForNothing ? random.between(28, 45) : random.between(...(DAYS_IN[stage] ?? [1, 5]))
  })
  const total = waits.reduce((sum, wait) => sum + wait, 0)
  // What is younger than its story lived through it faster.
  const pace = total > age ? age / total : 1
  let passed = 0
  const steps = path.map((stage, index) => {
    if (index > 0) passed += waits[index - 1]! * pace
    return { stage, day: addDays(logged, Math.floor(passed)) }
  })
  return { steps, rounds: roundsOf(random, steps) }
}

function pathTo(random: Random, end: Stage): Stage[] {
  const along: Stage[] = ['SAVED', 'APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER']
  const furthest = CAME_TO[end] ? random.weighted<Stage>(CAME_TO[end]) : end
  const open = along.slice(0, along.indexOf(furthest) + 1)
  const logged = open.length > 1 && random.chance(0.6) ? open.slice(1) : open
  const direct = logged.filter((stage) => stage !== 'SCREENING' || stage === furthest || random.chance(0.8))
  return furthest === end ? direct : [...direct, end]
}

const LATER_KINDS: readonly InterviewKind[] = ['TECHNICAL', 'PANEL', 'CULTURE', 'TAKE_HOME', 'FINAL', 'OTHER']

function roundsOf(random: Random, steps: History['steps']): Round[] {
  return steps.flatMap(({ stage, day }, index) => {
    const until = steps[index + 1]?.day ?? TODAY
    if (stage === 'SCREENING') return rounds(random, day, until, [screen(random)])
    if (stage !== 'INTERVIEWING') return []
    const later = Array.from({ length: random.between(0, 3) }, () => random.pick(LATER_KINDS))
    return rounds(random, day, until, ['HIRING_MANAGER', ...later])
  })
}

const screen = (random: Random): InterviewKind => (random.chance(0.6) ? 'RECRUITER_SCREEN' : 'PHONE_SCREEN')

/** Rounds on working days after `from` and before `until`; those for which no day is left do not take place. */
function rounds(random: Random, from: Day, until: Day, kinds: readonly InterviewKind[]): Round[] {
  const found: Round[] = []
  let day = addDays(from, random.between(1, 4))
  for (const kind of kinds) {
    while (weekdayOf(day) > 5) day = addDays(day, 1)
    if (day >= until) break
    found.push({ kind, day, hour: random.between(9, 16) })
    day = addDays(day, random.between(2, 7))
  }
  return found
}
