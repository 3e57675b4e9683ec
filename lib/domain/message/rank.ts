import { fold } from '@/lib/domain/fold'
import { isClosed, type Stage } from '@/lib/domain/lifecycle'
import { ownDomain, type Clues } from './clues'

/** Why an application may be the one that a message is about. */
export type MatchReason = 'person' | 'colleague' | 'link' | 'sender' | 'subject' | 'text' | 'role'

export interface Rankable {
  id: string
  companyFolded: string
  roleFolded: string
  stage: Stage
  link: string | null
  /** The addresses of its people. */
  addresses: readonly string[]
}

export interface Match<T> {
  application: T
  reasons: MatchReason[]
}

const WEIGHTS: Record<MatchReason, number> = {
  person: 8,
  colleague: 4,
  link: 4,
  sender: 4,
  subject: 4,
  text: 2,
  role: 1,
}
const MOST = 6
/** From here on, a name that only stands somewhere in the text is no match of its own. */
const STRONG = 4

/** The applications that a message may be about, the likeliest first, each with its reasons. Never one by its role alone. */
export function rankApplications<T extends Rankable>(applications: readonly T[], clues: Clues): Match<T>[] {
  const all = applications
    .map((application) => ({ application, reasons: reasonsFor(application, clues) }))
    .map((match) => ({ ...match, score: scoreOf(match) }))
    .filter(({ reasons }) => reasons.some((reason) => reason !== 'role'))
  const best = Math.max(0, ...all.map(({ score }) => score))
  return all
    .filter(({ score }) => best < STRONG || score >= STRONG)
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        Number(isClosed(a.application.stage)) - Number(isClosed(b.application.stage)) ||
        (a.application.id < b.application.id ? 1 : -1),
    )
    .slice(0, MOST)
    .map(({ application, reasons }) => ({ application, reasons }))
}

/** A name of one word may be any word of a text; one of several is meant. */
function scoreOf({ application, reasons }: Match<Rankable>): number {
  const isClear = application.companyFolded.includes(' ')
  return reasons.reduce((sum, reason) => sum + (reason === 'text' && isClear ? STRONG : WEIGHTS[reason]), 0)
}

function reasonsFor(application: Rankable, clues: Clues): MatchReason[] {
  const { companyFolded, roleFolded } = application
  const addresses = application.addresses.map((address) => address.toLowerCase())
  const holds = (text: string, words: string) => ` ${spaced(text)} `.includes(` ${spaced(words)} `)
  const has = (names: ReadonlySet<string>) => names.has(companyFolded)
  const by: Record<MatchReason, boolean> = {
    person: clues.address !== null && addresses.includes(clues.address),
    colleague:
      clues.domain !== null &&
      addresses.some((address) => ownDomain(address.split('@')[1] ?? '') === clues.domain),
    link: clues.domain !== null && hostOf(application.link) === clues.domain,
    sender: has(clues.named.sender) || isLabel(companyFolded, clues.label),
    subject: has(clues.named.subject) || beginsWithOne(companyFolded, clues.named.subject),
    text: has(clues.named.text),
    role: roleFolded.length > 2 && (holds(clues.subject, roleFolded) || holds(clues.text, roleFolded)),
  }
  const order: MatchReason[] = ['person', 'colleague', 'link', 'sender', 'subject', 'text', 'role']
  return order.filter((reason) => by[reason] && !(reason === 'colleague' && by.person))
}

/** "northwind" or "northwindrealty" for Northwind Realty. */
function isLabel(companyFolded: string, label: string | null): boolean {
  if (label === null || label.length < 3) return false
  const [first = ''] = companyFolded.split(' ')
  return label === first || label === companyFolded.replaceAll(/[ -]/g, '')
}

/** People leave the second half of a name out: "Northwind" for Northwind Realty. */
function beginsWithOne(companyFolded: string, names: ReadonlySet<string>): boolean {
  const [first = ''] = companyFolded.split(' ')
  return first.length >= 5 && names.has(first)
}

function hostOf(link: string | null): string | null {
  return link !== null && URL.canParse(link) ? ownDomain(new URL(link).hostname) : null
}

const spaced = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
