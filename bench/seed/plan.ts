import { addDays, daysBetween, weekdayOf, type Day } from '@/lib/domain/day'
import { isClosed, type Stage } from '@/lib/domain/lifecycle'
import { historyOf, type History, type Round } from './history'
import type { Random } from './random'
import { OPEN_NOW, TODAY } from './setting'

/** One application to be written, and what is special about it. */
export interface Story extends History {
  /** the order in which they were logged */
  index: number
  stage: Stage
  isArchived: boolean
  isTrashed: boolean
  /** rounds that were held and are not reviewed yet */
  owedRounds: ReadonlySet<Round>
  /** rounds that lie ahead */
  aheadRounds: ReadonlySet<Round>
  /** rejected before any round, and not reviewed yet */
  owesApplicationReview: boolean
}

/** The days that the searches of these sizes span: a longer one is also a busier one. */
const SPAN_DAYS = { from: 500, perFold: 1_000 }

/** The stories of a search of `size` applications, in the order in which they were logged. */
export function storiesOf(random: Random, size: number): Story[] {
  const span = SPAN_DAYS.from + SPAN_DAYS.perFold * Math.log10(Math.max(1, size / 2_000))
  const stories = Array.from({ length: size }, (_, index): Story => {
    const logged = addDays(TODAY, -Math.floor(span * (1 - (index + 1) / size)))
    const history = historyOf(random, logged)
    const { stage, day } = history.steps.at(-1)!
    const isOld = isClosed(stage) && daysBetween(day, TODAY) > 60
    return {
      ...history,
      index,
      stage,
      isTrashed: isOld && random.chance(0.01),
      isArchived: isOld && random.chance(0.12),
      owedRounds: new Set(),
      aheadRounds: new Set(),
      owesApplicationReview: false,
    }
  })
  chooseOwed(stories)
  chooseAhead(random, stories)
  return stories
}

const isLiving = ({ isArchived, isTrashed }: Story) => !isArchived && !isTrashed

function chooseOwed(stories: readonly Story[]): void {
  const living = stories.filter(isLiving)
  const rounds = living.flatMap((story) => story.rounds.map((round) => ({ story, round })))
  const latest = rounds.toSorted((a, b) => (a.round.day < b.round.day ? 1 : -1))
  for (const { story, round } of latest.slice(0, OPEN_NOW.owedInterviews)) {
    story.owedRounds = new Set([...story.owedRounds, round])
  }
  const rejected = living.filter(({ stage, rounds: held }) => stage === 'REJECTED' && held.length === 0)
  const newest = rejected.toSorted((a, b) => (endedOn(a) < endedOn(b) ? 1 : -1))
  for (const story of newest.slice(0, OPEN_NOW.owedApplications)) story.owesApplicationReview = true
}

const endedOn = ({ steps }: Story): Day => steps.at(-1)!.day

function chooseAhead(random: Random, stories: readonly Story[]): void {
  const waiting = stories.filter(
    ({ stage, owedRounds }) => (stage === 'INTERVIEWING' || stage === 'SCREENING') && owedRounds.size === 0,
  )
  for (const [index, story] of waiting.slice(-OPEN_NOW.interviewsAhead).entries()) {
    let day = addDays(TODAY, index + 1)
    while (weekdayOf(day) > 5) day = addDays(day, 1)
    const kind = story.stage === 'SCREENING' ? 'RECRUITER_SCREEN' : 'PANEL'
    const round: Round = { kind, day, hour: random.between(9, 16) }
    story.rounds.push(round)
    story.aheadRounds = new Set([round])
  }
}
