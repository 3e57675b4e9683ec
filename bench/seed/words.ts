import type { Pillar } from '@/lib/domain/vocabulary'
import type { Random } from './random'

const FIRST = 'Alder Amber Aspen Atlas Beacon Birch Blue Bright Cedar Clear Cobalt Copper Coral Crane Delta Dune Eagle Echo Elm Ember Falcon Fern Field Flint Forge Fox Garnet Glen Grand Green Grove Harbor Hazel Heron High Holly Iron Ivory Juniper Keystone Lark Laurel Lime Linden Lunar Maple Marble Meadow Mill Mint Moss North Nova Oak Ocean Olive Onyx Orchard Otter Pearl Pine Polar Quartz Quill Raven Reed Ridge River Robin Rowan Sable Saffron Sage Silver Slate Solar South Spruce Stone Summit Swift Teal Thorn Tide Timber Topaz Umber Vale Violet West Willow Winter Wren Zephyr'.split(' ') // prettier-ignore
const SECOND = 'Analytics Aviation Bank Biotech Capital Care Cloud Commerce Dynamics Education Energy Engineering Foods Freight Games Group Health Hotels Industries Insurance Labs Learning Logistics Media Mobility Motors Networks Partners Pharma Realty Research Retail Robotics Security Software Studios Systems Telecom Textiles Travel Water Works'.split(' ') // prettier-ignore
const FORMS = ['', '', '', ' Inc.', ' GmbH', ' Ltd', ' & Co', ' SE']
const LEVELS = ['', 'Junior ', 'Senior ', 'Staff ', 'Lead ', 'Principal ']
const ROLES = 'Backend Engineer|Data Analyst|Data Engineer|Frontend Engineer|Product Manager|Product Designer|Platform Engineer|Site Reliability Engineer|Machine Learning Engineer|Technical Writer|Engineering Manager|Project Manager|Business Analyst|Operations Manager|Marketing Manager|Account Executive|Customer Success Manager|Finance Analyst|Research Scientist|QA Engineer|Security Engineer|Solutions Architect|UX Researcher|HR Partner'.split('|') // prettier-ignore
const PLACES = 'New York|Boston|Remote|Berlin|München|Zürich|London|Austin|Seattle|Chicago|Toronto|Amsterdam|Paris|Lisbon|Remote (US)|Remote (EU)|Kraków|Dublin|Denver|Montréal'.split('|') // prettier-ignore
const SOURCES = 'LinkedIn|Company site|Referral|Indeed|Recruiter|Hacker News|Otta|Wellfound|Job fair|Newsletter'.split('|') // prettier-ignore
const GIVEN = 'Ana|Ben|Chidi|Dana|Elif|Farid|Grace|Hiro|Inês|Jonas|Keiko|Liam|Maya|Noor|Olu|Priya|Quinn|Rosa|Sven|Tomás|Uma|Víctor|Wei|Ximena|Yusuf|Zoë'.split('|') // prettier-ignore
const FAMILY = 'Adeyemi|Bauer|Costa|Dubois|Eriksen|Fischer|García|Hansen|Ivanova|Jensen|Kowalski|Lee|Müller|Nakamura|Okafor|Patel|Quiroga|Rossi|Schmidt|Tanaka|Usman|Varga|Weber|Yilmaz|Zhang|O’Brien'.split('|') // prettier-ignore
const TAGS = 'remote|fintech|health|climate|startup|visa|dream|backup|relocation|contract|public sector|four-day week'.split('|') // prettier-ignore
const WORDS = 'team role product growth customers pipeline ownership deadlines quarterly roadmap latency migration budget hiring manager platform metrics interview feedback onboarding mentoring stakeholders experiments compliance uptime salary equity remote hybrid travel culture values strategy rivals market revenue margin launch incident review prototype research design'.split(' ') // prettier-ignore

export const company = (random: Random) => random.pick(FIRST) + ' ' + random.pick(SECOND) + random.pick(FORMS)
export const role = (random: Random) => random.pick(LEVELS) + random.pick(ROLES)
export const place = (random: Random) => random.pick(PLACES)
export const source = (random: Random) => random.pick(SOURCES)
export const personName = (random: Random) => `${random.pick(GIVEN)} ${random.pick(FAMILY)}`
export const tagNames: readonly string[] = TAGS

/** Sentences that mean nothing, about `words` words in all. */
export function prose(random: Random, words: number): string {
  const sentences: string[] = []
  for (let left = words; left > 0;) {
    const length = Math.min(left, random.between(6, 14))
    const text = Array.from({ length }, () => random.pick(WORDS)).join(' ')
    sentences.push(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
    left -= length
  }
  return sentences.join(' ')
}

const SUSTAINS = 'Opened with a clear example|Asked about the team’s goals|Kept answers under two minutes|Named the numbers of the business|Stayed calm under pressure|Took notes and used them|Thanked everyone by name|Showed my own projects|Talked through the trade-offs|Arrived ten minutes early'.split('|') // prettier-ignore
const IMPROVES = 'Read the annual report beforehand|Prepare two stories per value|Ask about the competitors|Slow down before answering|Practise system design aloud|Know who sits at the table|Bring questions about the market|Test the camera and microphone|Do not speak ill of the last job|State the salary range sooner'.split('|') // prettier-ignore
const PILLARS: readonly Pillar[] = ['INDUSTRY', 'COMPANY', 'PEOPLE', 'DELIVERY', 'LOGISTICS']

/** The `index`th lesson of its kind; each reads differently. */
export function lessonText(kind: 'SUSTAIN' | 'IMPROVE', index: number): { text: string; pillar: Pillar } {
  const lines = kind === 'SUSTAIN' ? SUSTAINS : IMPROVES
  const round = Math.floor(index / lines.length)
  const about =
    round === 0 ? '' : `, ${WORDS[round % WORDS.length]!}${round < WORDS.length ? '' : ` ${round}`}`
  return { text: lines[index % lines.length]! + about, pillar: PILLARS[index % PILLARS.length]! }
}
