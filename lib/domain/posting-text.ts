import { EMPTY_CLIP, LONGEST_POSTING, type Clip } from './clip'
import { parseDay } from './day'
import { sayNumber } from './wording'

type Fact = 'company' | 'role' | 'place' | 'salary' | 'deadline'

/** Words that say what the rest of their line, or the next one, is. */
const LABELS: Record<Fact, readonly string[]> = {
  company: [
    'company',
    'company name',
    'employer',
    'organisation',
    'organization',
    'hiring organization',
    'firma',
    'unternehmen',
    'arbeitgeber',
  ],
  role: [
    'job title',
    'title',
    'position',
    'position title',
    'role',
    'stelle',
    'jobtitel',
    'stellenbezeichnung',
  ],
  place: [
    'location',
    'locations',
    'job location',
    'place',
    'place of work',
    'workplace',
    'office',
    'standort',
    'ort',
    'arbeitsort',
    'einsatzort',
  ],
  salary: [
    'salary',
    'salary range',
    'annual salary',
    'base salary',
    'base pay',
    'pay',
    'pay range',
    'compensation',
    'compensation range',
    'gehalt',
    'vergütung',
    'jahresgehalt',
  ],
  deadline: [
    'deadline',
    'application deadline',
    'closing date',
    'apply by',
    'apply before',
    'applications close',
    'bewerbungsfrist',
    'bewerbungsschluss',
  ],
}
const FACT_OF = new Map(
  Object.entries(LABELS).flatMap(([fact, labels]) => labels.map((label) => [label, fact as Fact] as const)),
)

const ROLE_WORDS =
  /\b(?:engineer|developer|programmer|manager|director|designer|analyst|scientist|architect|administrator|assistant|associate|consultant|coordinator|specialist|technician|accountant|nurse|teacher|lecturer|researcher|writer|editor|recruiter|representative|executive|officer|lead|head of|intern|internship|apprentice|trainee|clerk|cook|baker|driver|electrician|mechanic|carer|therapist|advisor|adviser|strategist|planner|buyer|producer|librarian|entwickler(?:in)?|ingenieur(?:in)?|berater(?:in)?|leiter(?:in)?|sachbearbeiter(?:in)?|werkstudent(?:in)?)\b/i

const AMOUNT = String.raw`(?:(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|US\$)\s?)\s?\d[\d.,' ]*\d?\s?k?\b|\b\d[\d.,']*\d?\s?k?\s?(?:[€£]|(?:USD|EUR|GBP|CHF|CAD|AUD|Euro)\b))`
const RANGE = new RegExp(
  String.raw`${AMOUNT}(?:\s?(?:-|–|—|to|bis)\s?(?:${AMOUNT}|\d[\d.,']*\d?\s?k?\b(?:\s?[€£])?))?(?:\s?(?:\/|per|a|an|pro|p\.)\s?(?:year|yr|annum|hour|hr|month|day|week|a\.|jahr|monat|stunde)\b| annually| yearly| hourly)?`,
  'i',
)
const PAY_WORDS =
  /salary|\bpay\b|compensation|wage|gehalt|vergütung|per (?:year|annum|hour|month)|\/ ?(?:yr|year|hr|hour|month)|annually|a year|an hour/i
const NOT_PAY = /million|billion|\bbn\b|funding|revenue|raised|turnover|bonus|budget|\d\s?[mb]\b/i

const LONGEST_VALUE = 120
const MOST_LINES = 2_000

/** What a pasted text says plainly of an opportunity. What it does not say stays empty: nothing is guessed. */
export function readPostingText(pasted: string): Clip {
  const whole = pasted.replace(/\r\n?/g, '\n').trim()
  const isCut = whole.length > LONGEST_POSTING
  const posting = isCut ? whole.slice(0, LONGEST_POSTING).replace(/[\ud800-\udbff]$/, '') : whole
  const lines = posting
    .split('\n', MOST_LINES)
    .map((line) =>
      line
        .replace(/\*\*/g, '')
        .replace(/[\s\u00a0]+/g, ' ')
        .replace(/^[-*•#>\s]+/, '')
        .trim(),
    )
    .filter(Boolean)
  const labelled = readLabels(lines)
  const headline = readHeadline(lines[0] ?? '')
  return {
    ...EMPTY_CLIP,
    company: labelled.company ?? headline.company ?? '',
    role: labelled.role ?? headline.role ?? '',
    place: labelled.place ?? headline.place ?? remoteAlone(lines) ?? '',
    salary: labelled.salary ?? findSalary(lines) ?? '',
    deadline: labelled.deadline ? (dayIn(labelled.deadline) ?? '') : '',
    posting,
    notes: isCut
      ? [`The text is longer than ${sayNumber(LONGEST_POSTING)} characters. The rest was left out.`]
      : [],
  }
}

/** The link that is all of what was pasted; null where there is more, or none. */
export function pastedLink(pasted: string): string | null {
  const text = pasted.trim()
  if (/\s/.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  return new URL(text).href
}

/** "Location: Berlin", or "Location" with Berlin on the next line. The first of each counts. */
function readLabels(lines: readonly string[]): Partial<Record<Fact, string>> {
  const found: Partial<Record<Fact, string>> = {}
  for (const [index, line] of lines.entries()) {
    const [, label = line, after = ''] = /^([^:：]{2,30})[:：]\s*(.*)$/.exec(line) ?? []
    const fact = FACT_OF.get(label.trim().toLowerCase())
    if (!fact || found[fact] !== undefined) continue
    const value = after || (lines[index + 1] ?? '')
    // A label after a label has no value; a sentence is none.
    const isLabel = FACT_OF.has(value.replace(/[:：]\s*$/, '').toLowerCase())
    if (value !== '' && value.length <= LONGEST_VALUE && !isLabel && isPlausible(fact, value))
      found[fact] = value
  }
  return found
}

function isPlausible(fact: Fact, value: string): boolean {
  if (fact === 'salary') return /\d/.test(value)
  if (fact === 'deadline') return dayIn(value) !== null
  return !/[.!?]\s/.test(value) && !value.endsWith(':')
}

/** The first line, where it says who is looking for whom: "Crumb is hiring a Baker in Graz", "Baker at Crumb". */
function readHeadline(line: string): { company?: string; role?: string; place?: string } {
  if (line === '' || line.length > LONGEST_VALUE) return {}
  const bare = line.replace(/ [|·] (?:LinkedIn|Indeed(?:\.com)?|Glassdoor|StepStone)$/i, '')
  const [, employer, wanted, where] =
    /^(.{2,60}?) (?:is hiring|hiring|sucht)(?: (?:a|an|our|eine?n?))? (.{2,80}?)(?: in (\p{Lu}.{1,50}))?$/u.exec(
      bare,
    ) ?? []
  if (employer && wanted) return { company: employer, role: wanted, place: where }
  const [, role, company] = /^(.{2,80}?) (?:at|@|bei) (\p{Lu}.{1,60})$/u.exec(bare) ?? []
  if (role && company && ROLE_WORDS.test(role)) return { role, company }
  return ROLE_WORDS.test(bare) && !/[.!?]$/.test(bare) ? { role: bare } : {}
}

function remoteAlone(lines: readonly string[]): string | undefined {
  return lines.find((line) => /^(?:fully |100% )?remote(?: \([^()]{2,40}\))?$/i.test(line))
}

/** The first line that speaks of pay and names it. */
function findSalary(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    if (line.length > 600 || NOT_PAY.test(line)) continue
    const amount = RANGE.exec(line)?.[0].trim()
    if (!amount || !/\d{2}/.test(amount)) continue
    const isRange = /\d\s?k?\s?(?:[€£]|USD|EUR|GBP|CHF)?\s?(?:-|–|—|to|bis)\s?\S*\d/i.test(amount)
    if (isRange || PAY_WORDS.test(line)) return amount
  }
  return undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day that can be read in one way only: 2026-12-31, 31 December 2026, December 31, 2026, 31.12.2026. */
function dayIn(text: string): string | null {
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1]
  if (iso) return parseDay(iso)
  const [, dottedDay, dottedMonth, dottedYear] = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(text) ?? []
  if (dottedDay && dottedMonth && dottedYear) return dayOf(dottedYear, Number(dottedMonth), dottedDay)
  const [, before, name, after, year] =
    /\b(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Z][a-z]{2,8})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})\b/.exec(
      text,
    ) ?? []
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  const day = before ?? after
  return year && day && month > 0 ? dayOf(year, month, day) : null
}

function dayOf(year: string, month: number, day: string): string | null {
  return parseDay(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
}
