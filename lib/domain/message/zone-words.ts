import { findZone } from '@/lib/domain/zones'

/** A zone as a mail names it: one or several that it may mean, or an offset from UTC. */
export interface NamedZone {
  said: string
  from: number
  zones: readonly string[]
  /** Minutes east of UTC, where the mail says that instead of a place. */
  offset: number | null
}

const US = {
  E: ['America/New_York'],
  C: ['America/Chicago'],
  M: ['America/Denver'],
  P: ['America/Los_Angeles'],
}
const CENTRAL_EUROPE = ['Europe/Berlin']
const SYDNEY = ['Australia/Sydney']

/** Letters as people write them, whatever the season: "EST" in July means New York's clock. */
const LETTERS: Record<string, readonly string[]> = {
  ET: US.E,
  EST: US.E,
  EDT: US.E,
  CT: US.C,
  CST: ['America/Chicago', 'Asia/Shanghai'],
  CDT: US.C,
  MT: US.M,
  MST: US.M,
  MDT: US.M,
  PT: US.P,
  PST: US.P,
  PDT: US.P,
  GMT: ['Europe/London', 'UTC'],
  BST: ['Europe/London'],
  UTC: ['UTC'],
  WET: ['Europe/Lisbon'],
  WEST: ['Europe/Lisbon'],
  CET: CENTRAL_EUROPE,
  CEST: CENTRAL_EUROPE,
  MEZ: CENTRAL_EUROPE,
  MESZ: CENTRAL_EUROPE,
  EET: ['Europe/Helsinki'],
  EEST: ['Europe/Helsinki'],
  MSK: ['Europe/Moscow'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  SGT: ['Asia/Singapore'],
  HKT: ['Asia/Hong_Kong'],
  JST: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  AEST: SYDNEY,
  AEDT: SYDNEY,
  NZST: ['Pacific/Auckland'],
  NZDT: ['Pacific/Auckland'],
  SAST: ['Africa/Johannesburg'],
  BRT: ['America/Sao_Paulo'],
}

const NAMES: Record<string, readonly string[]> = {
  eastern: US.E,
  central: US.C,
  mountain: US.M,
  pacific: US.P,
  uk: ['Europe/London'],
  british: ['Europe/London'],
  irish: ['Europe/Dublin'],
  german: CENTRAL_EUROPE,
  'central european': CENTRAL_EUROPE,
  french: ['Europe/Paris'],
  spanish: ['Europe/Madrid'],
  indian: ['Asia/Kolkata'],
  'hora peninsular': ['Europe/Madrid'],
  'heure de paris': ['Europe/Paris'],
  'hora de madrid': ['Europe/Madrid'],
}

const OFFSET = /\b(?:UTC|GMT) ?([+−–-]) ?(\d{1,2})(?::?([0-5]\d))?\b/g
const LETTER = new RegExp(`\\b(${Object.keys(LETTERS).join('|')})\\b(?! ?[+−–-] ?\\d)`, 'g')
const IANA =
  /\b(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/g
const NAMED = new RegExp(
  `\\b(${Object.keys(NAMES).join('|')})(?: (?:standard |daylight |summer )?time)\\b|\\b(hora peninsular|heure de paris|hora de madrid)\\b`,
  'gi',
)
const PLACE = /\b(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:local )?time\b/gu

/** The zones that a text names, in its order. Letters count only as capitals: "est" is French for "is". */
export function findZones(text: string): NamedZone[] {
  const found: NamedZone[] = []
  const add = (said: string, from: number, zones: readonly string[], offset: number | null = null) => {
    const overlaps = found.some(
      (other) => from < other.from + other.said.length && other.from < from + said.length,
    )
    if (!overlaps) found.push({ said, from, zones, offset })
  }
  for (const match of text.matchAll(OFFSET)) {
    const [said, sign, hours, minutes = '0'] = match
    const offset = (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes))
    if (Math.abs(offset) <= 14 * 60) add(said, match.index, [], offset)
  }
  for (const match of text.matchAll(IANA)) {
    const zone = findZone(match[0])
    if (zone) add(match[0], match.index, [zone])
  }
  for (const match of text.matchAll(NAMED)) {
    add(match[0], match.index, NAMES[(match[1] ?? match[2] ?? '').toLowerCase()] ?? [])
  }
  for (const match of text.matchAll(LETTER)) add(match[0], match.index, LETTERS[match[0]] ?? [])
  for (const match of text.matchAll(PLACE)) {
    const zone = findZone(match[1] ?? '')
    if (zone) add(match[0], match.index, [zone])
  }
  return found.sort((a, b) => a.from - b.from)
}
