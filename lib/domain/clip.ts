import { parseDay } from './day'

/** What a page or a pasted text says of an opportunity, as the log form takes it. Empty where it does not say. */
export interface Clip {
  company: string
  role: string
  place: string
  salary: string
  link: string
  /** `YYYY-MM-DD` */
  deadline: string
  source: string
  posting: string
  /** Sentences for the person: what was left out, what had to be chosen. */
  notes: string[]
}

export const CLIP_FIELDS = [
  'company',
  'role',
  'place',
  'salary',
  'link',
  'deadline',
  'source',
  'posting',
] as const satisfies readonly (keyof Clip)[]
export type ClipField = (typeof CLIP_FIELDS)[number]

/** As much of a posting's text as an application keeps. */
export const LONGEST_POSTING = 100_000

/** More characters than any posting has, and few enough for a text area. */
export const MOST_PASTED = 1_000_000
const LONGEST_LINE = 200
const LONGEST_LINK = 2_000
const MOST_NOTES = 4

export const EMPTY_CLIP: Clip = {
  company: '',
  role: '',
  place: '',
  salary: '',
  link: '',
  deadline: '',
  source: '',
  posting: '',
  notes: [],
}

/** A clip out of what anybody may have put into an address: whatever is not one of its texts is left out. */
export function clipFrom(value: unknown): Clip {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const line = (name: ClipField) => textOf(given[name], LONGEST_LINE).replace(/\s+/g, ' ').trim()
  const link = textOf(given.link, LONGEST_LINK)
  const notes = Array.isArray(given.notes) ? (given.notes as unknown[]) : []
  return {
    company: line('company'),
    role: line('role'),
    place: line('place'),
    salary: line('salary'),
    link: /^https?:\/\//i.test(link) ? link : '',
    deadline: parseDay(textOf(given.deadline, LONGEST_LINE)) ?? '',
    source: line('source'),
    posting: textOf(given.posting, LONGEST_POSTING),
    notes: notes
      .slice(0, MOST_NOTES)
      .map((note) => textOf(note, LONGEST_LINE))
      .filter(Boolean),
  }
}

function textOf(value: unknown, most: number): string {
  return typeof value === 'string' ? value.slice(0, most) : ''
}
