import { fold } from '@/lib/domain/fold'
import { STAGES, type Stage } from '@/lib/domain/lifecycle'
import { headerKey } from './formats'

/** Besides a stage: as its dates say, as they say and put away in the archive, or not at all. */
export const STAGE_CHOICES = [...STAGES, 'BY_DATES', 'ARCHIVED', 'LEAVE_OUT'] as const
export type StageChoice = (typeof STAGE_CHOICES)[number]

/** What a word in a stage column stands for, by the word as it is compared. */
const WORDS: Readonly<Record<Exclude<StageChoice, 'BY_DATES' | 'LEAVE_OUT'>, readonly string[]>> = {
  SAVED: [
    'saved',
    'wishlist',
    'bookmarked',
    'interested',
    'toapply',
    'applying',
    'draft',
    'prospect',
    'lead',
    'idea',
    'considering',
    'planned',
    'researching',
    'notapplied',
    'notappliedyet',
    'notyetapplied',
    'todo',
    'gemerkt',
  ],
  APPLIED: [
    'applied',
    'applicationsubmitted',
    'submitted',
    'applicationsent',
    'sent',
    'pending',
    'waiting',
    'inreview',
    'underreview',
    'received',
    'viewed',
    'applicationviewed',
    'awaitingresponse',
    'beworben',
  ],
  SCREENING: [
    'screening',
    'screen',
    'phonescreen',
    'phone',
    'recruiterscreen',
    'recruitercall',
    'phoneinterview',
    'hrscreen',
    'hrinterview',
    'hrcall',
    'assessment',
    'onlineassessment',
    'oa',
    'contacted',
    'introcall',
    'prescreen',
  ],
  INTERVIEWING: [
    'interview',
    'interviews',
    'interviewing',
    'interviewed',
    'interviewscheduled',
    'technical',
    'technicalinterview',
    'onsite',
    'panel',
    'final',
    'finalround',
    'firstround',
    'secondround',
    'inprocess',
    'inprogress',
    'takehome',
    'gesprach',
  ],
  OFFER: ['offer', 'offered', 'offerreceived', 'offerextended', 'negotiating', 'negotiation', 'angebot'],
  ACCEPTED: ['accepted', 'offeraccepted', 'hired', 'signed', 'joined', 'gotthejob', 'zugesagt'],
  DECLINED: [
    'declined',
    'offerdeclined',
    'declinedoffer',
    'offerrejected',
    'offerrefused',
    'turneddownoffer',
  ],
  REJECTED: [
    'rejected',
    'rejection',
    'notselected',
    'notselectedbyemployer',
    'nolongerunderconsideration',
    'unsuccessful',
    'denied',
    'no',
    'notmovingforward',
    'turneddown',
    'absage',
    'applicationdeclined',
    'refused',
    'failed',
  ],
  WITHDRAWN: [
    'withdrawn',
    'withdrew',
    'iwithdrew',
    'withdraw',
    'cancelled',
    'canceled',
    'abandoned',
    'dropped',
    'notinterested',
    'retracted',
    'zuruckgezogen',
  ],
  NO_REPLY: [
    'noreply',
    'noresponse',
    'noanswer',
    'ghosted',
    'silence',
    'expired',
    'stale',
    'neverheardback',
    'keineantwort',
  ],
  ARCHIVED: ['archived', 'archive'],
}

/** Phrases that say something else than the words in them, the most telling first. */
const PHRASES: readonly (readonly [RegExp, StageChoice])[] = [
  [/offer(?:was|got|i)*(?:declin|reject|refus|turneddown|notaccepted)/, 'DECLINED'],
  [/(?:declin|reject|refus|turn)(?:ed|ing)?(?:down)?(?:the|their|an|my|job)*offer/, 'DECLINED'],
  [/rescind|revoke|offer(?:was|got)?(?:withdrawn|cancel)/, 'REJECTED'],
  [/not(?:accepted|hired|selected|chosen|offered)|nooffer(?!yet)|unsuccess/, 'REJECTED'],
  [/notinterested/, 'WITHDRAWN'],
  [/noresponse|noreply|noanswer/, 'NO_REPLY'],
  [/(?:not|nt)(?:yet)?(?:applied|submitted|sent)|(?:yet|need|want|ready)to(?:apply|submit)/, 'SAVED'],
  [/tobe(?:applied|submitted|sent)|^unsubmitted|^unsent/, 'SAVED'],
]

/** Parts of longer words and phrases, the most telling first: "Rejected after interview" is a rejection. */
const PARTS: readonly (readonly [RegExp, StageChoice])[] = [
  [/declin\w*offer|offer\w*declin/, 'DECLINED'],
  [/accept|hired/, 'ACCEPTED'],
  [/reject|absage/, 'REJECTED'],
  [/withdr/, 'WITHDRAWN'],
  [/ghost/, 'NO_REPLY'],
  [/offer|negotiat/, 'OFFER'],
  [/screen|phone|recruiter/, 'SCREENING'],
  [/interview|onsite|round|technical/, 'INTERVIEWING'],
  [/applied|submitted/, 'APPLIED'],
  [/saved|wishlist|bookmark/, 'SAVED'],
]

/** What a stage column's word stands for here; null where that is anybody's guess. */
export function stageOfWord(word: string): StageChoice | null {
  const key = headerKey(word)
  if (key === '') return null
  for (const [choice, words] of Object.entries(WORDS)) {
    if (words.includes(key)) return choice as StageChoice
  }
  const among = (parts: typeof PARTS, text: string) => parts.find(([part]) => part.test(text))?.[1] ?? null
  return among(PHRASES, key) ?? among(PARTS, withoutDenied(word))
}

const DENIES = /^(?:not|no|never|without|cannot|nicht|kein|keine|\w+n't)$/
/** What may stand between a no and what it denies. */
const BETWEEN = /^(?:yet|been|be|being|get|got|the|an?|any|longer|receive|received)$/
const DENIED_ITSELF =
  /^(?:not|non|un)(?=accept|hired|reject|withdr|offer|screen|interview|appl|submit|saved|book)/

/** The word's own words but those that it denies, as they are compared: no guess is better than the opposite. */
function withoutDenied(word: string): string {
  const kept: string[] = []
  let isDenied = false
  for (const each of fold(word).split(/[^\p{L}\p{N}']+/u)) {
    if (DENIES.test(each)) isDenied = true
    else if (isDenied) isDenied = BETWEEN.test(each)
    else if (!DENIED_ITSELF.test(each)) kept.push(each)
  }
  return headerKey(kept.join(''))
}

/** The column's words as they are told apart: the same in any case. */
export function stageKey(word: string): string {
  return headerKey(word).slice(0, 60)
}

export interface StageWord {
  key: string
  /** As it is written the first time; empty for rows that say nothing. */
  word: string
  count: number
  choice: StageChoice
  /** False where nothing was recognised and nobody has chosen yet. */
  isKnown: boolean
}

/** The words of the stage column, the most frequent first, each with what it stands for or what `chosen` made of it. */
export function stageWords(
  cells: readonly string[],
  chosen: Readonly<Record<string, StageChoice>>,
): StageWord[] {
  const words = new Map<string, StageWord>()
  for (const cell of cells) {
    const key = stageKey(cell)
    const known = words.get(key)
    if (known) known.count += 1
    else {
      const choice = chosen[key] ?? stageOfWord(cell)
      const isKnown = choice !== null || key === ''
      words.set(key, { key, word: cell.trim(), count: 1, choice: choice ?? 'BY_DATES', isKnown })
    }
  }
  return [...words.values()].toSorted((a, b) => b.count - a.count)
}

export function isStage(choice: StageChoice): choice is Stage {
  return (STAGES as readonly string[]).includes(choice)
}
