import type { Stage } from '@/lib/domain/lifecycle'
import type { RuleName } from '@/lib/domain/rules'
import type {
  Channel,
  InterviewFormat,
  InterviewKind,
  InterviewOutcome,
  Pillar,
  PersonRole,
} from '@/lib/domain/vocabulary'
import type { ImproveKey, SustainKey } from './lessons'
import type { PersonKey } from './people'
import type { StoryDay } from './story-day'

/**
 * The language in which the sample search is told. It is data: play.ts does what it says, through the functions that
 * every real change goes through.
 */

export interface SampleApplication {
  company: string
  role: string
  place: string
  salary?: string
  source: string
  excitement: 1 | 2 | 3 | 4 | 5
  tags: string
  /** Markdown */
  notes?: string
  posting?: string
  link?: string
  deadline?: StoryDay
  logged: StoryDay
  /** What it was logged as; applied unless said otherwise. */
  as?: 'SAVED' | 'APPLIED'
  people?: Partial<Record<PersonKey, PersonRole>>
  story?: readonly Step[]
}

export type Step = { on: StoryDay; time?: string } & Happening

export type Happening =
  | { what: 'move'; to: Stage; channel?: Channel; reason?: string }
  /** Leaves because of what the research showed; rounds still ahead are cancelled. */
  | { what: 'leave'; reason: string }
  | { what: 'note'; text: string }
  | { what: 'contact'; channel: Channel; with?: PersonKey; text: string }
  | { what: 'interview'; round: Round }
  /** The person ticks off a reminder of that rule. */
  | { what: 'done'; rule: RuleName }
  /** The person puts a reminder of that rule off, to the next working day after today. */
  | { what: 'put-off'; rule: RuleName }
  | { what: 'ask-for-feedback'; from?: PersonKey }
  | { what: 'feedback'; text: string }
  | { what: 'no-feedback' }
  /** Of the application itself, where there was no interview. */
  | { what: 'review'; of: Written }

/** One interview from its scheduling to its review. */
export interface Round {
  kind: InterviewKind
  format: InterviewFormat
  held: StoryDay
  time: string
  minutes: number
  place?: string
  link?: string
  with: readonly PersonKey[]
  plan?: string
  /** How many lines are ticked, from the top: standing ones by pillar, and those that lessons brought. */
  ticked?: { industry?: number; company?: number; people?: number; lessons?: number }
  own?: readonly { pillar: Pillar; text: string; done: boolean }[]
  /** The evening of the day it was held, unless nobody was thanked yet. */
  thanked?: readonly PersonKey[]
  outcome?: {
    on: StoryDay
    is: InterviewOutcome
    channel?: Channel
    /** In their words. */
    reason?: string
    offerDue?: StoryDay
    promised?: StoryDay
  }
  review?: Written & { on: StoryDay; time?: string }
}

/** What stands in a review. */
export interface Written {
  /** Industry, company, people; a draft may lack some. */
  ratings: readonly [number | null, number | null, number | null]
  happened: string
  delivery?: string
  logistics?: string
  why?: string
  next?: string
  sustain: readonly SustainKey[]
  improve: readonly ImproveKey[]
  /** Of what was carried into the interview: what worked, and what did not. */
  worked?: readonly (SustainKey | ImproveKey)[]
  didNotWork?: readonly (SustainKey | ImproveKey)[]
  isDraft?: boolean
}
