import type { Pillar } from '@/lib/domain/vocabulary'
import type { StoryDay } from './story-day'

interface SampleLesson {
  pillar: Pillar
  text: string
}

interface SampleImprove extends SampleLesson {
  action?: { what: string; due: StoryDay; doneOn?: StoryDay }
}

/** What the search taught to keep doing. */
const SUSTAINS = {
  talk: { pillar: 'PEOPLE', text: 'Open with the interviewer’s own conference talk' },
  numbers: { pillar: 'DELIVERY', text: 'A concrete number for every claim' },
  ninetyDays: { pillar: 'COMPANY', text: 'Ask what success looks like after ninety days' },
  thanks: { pillar: 'LOGISTICS', text: 'Write the thank-you before dinner' },
  shortLetter: { pillar: 'DELIVERY', text: 'A letter of five sentences, all about them' },
  posting: { pillar: 'COMPANY', text: 'Keep the posting’s text on the day of applying' },
} as const satisfies Record<string, SampleLesson>

/** What the search taught to do differently. */
export const IMPROVES = {
  competitors: {
    pillar: 'INDUSTRY',
    text: 'Could not name a competitor',
    action: { what: 'One-page market brief: two rivals and one threat', due: 3 },
  },
  rambling: {
    pillar: 'DELIVERY',
    text: 'Rambled past two minutes',
    action: { what: 'Practise four answers with a timer', due: -40, doneOn: -42 },
  },
  lastEmployer: {
    pillar: 'DELIVERY',
    text: 'Spoke ill of my last employer',
    action: { what: 'Write two neutral sentences on why I left', due: -36, doneOn: -36 },
  },
  theirNumbers: { pillar: 'COMPANY', text: 'Asked nothing about their numbers' },
  theRoom: { pillar: 'PEOPLE', text: 'Look up everyone who will be in the room' },
  link: { pillar: 'LOGISTICS', text: 'Test camera and link ten minutes before' },
  salary: {
    pillar: 'COMPANY',
    text: 'Say one salary figure, then stop talking',
    action: { what: 'Look up three salary ranges for this role', due: 6 },
  },
  questions: { pillar: 'DELIVERY', text: 'Left no time for my own questions' },
  firstPage: { pillar: 'COMPANY', text: 'Lead the résumé with the result they ask for' },
  firstWeek: { pillar: 'LOGISTICS', text: 'Apply within a week of the posting' },
  jargon: { pillar: 'INDUSTRY', text: 'Use their trade’s words, not mine' },
  knowSomeone: { pillar: 'PEOPLE', text: 'Find one person inside before applying' },
} as const satisfies Record<string, SampleImprove>

export type SustainKey = keyof typeof SUSTAINS
export type ImproveKey = keyof typeof IMPROVES

/** The same under a common type, for whoever goes through them. */
export const improveOf = (key: ImproveKey): SampleImprove => IMPROVES[key]
export const sustainOf = (key: SustainKey): SampleLesson => SUSTAINS[key]
