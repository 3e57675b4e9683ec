import { CONDITIONAL, ENOUGH, type KindRule } from './kind-rule'
import { KIND_RULES } from './kind-rules'
import type { MessageKind } from './message'
import { isNewsletter } from './newsletter'
import type { Sentence } from './sentences'

export interface Recognised {
  kind: MessageKind
  /** Other kinds that the same message speaks for: the reader decides. */
  also: MessageKind[]
  /** The sentence that spoke the loudest, as it was written; empty where none did. */
  evidence: string
  /** Mass mail speaks of interviews and offers to everybody. */
  isNewsletter: boolean
}

/** What else is known of the message besides its sentences. */
export interface Beside {
  hasStart: boolean
  hasCalendarFile: boolean
  hasBookingLink: boolean
}

// A no counts for more than the thanks around it, and an offer for more than the call in which they talk about it.
const ORDER = ['REJECTION', 'OFFER', 'INTERVIEW', 'ACKNOWLEDGEMENT'] as const
type Known = (typeof ORDER)[number]

/** What the sentences say, by the rules of kind-rules.ts and rejection-rules.ts. The subject is the first of them, unless it is a reply's. */
export function recognise(subject: string, sentences: readonly Sentence[], beside: Beside): Recognised {
  if (isNewsletter(subject, sentences)) return { kind: 'OTHER', also: [], evidence: '', isNewsletter: true }
  const weighed = ORDER.map((kind) => ({ kind, ...weigh(kind, sentences) }))
  for (const each of weighed) {
    if (each.kind !== 'INTERVIEW') continue
    if (beside.hasCalendarFile) each.weight += ENOUGH
    // A day or a link by itself is no invitation; with words that speak of one, it is.
    if (each.weight > 0 && (beside.hasStart || beside.hasBookingLink)) each.weight += 1
  }
  const [first, ...others] = weighed.filter(({ weight }) => weight >= ENOUGH)
  if (first === undefined) return { kind: 'OTHER', also: [], evidence: '', isNewsletter: false }
  const also = others.filter(({ kind }) => kind !== 'ACKNOWLEDGEMENT').map(({ kind }) => kind)
  return { kind: first.kind, also, evidence: first.evidence, isNewsletter: false }
}

/** Each rule counts once, with the first sentence that it fits. */
function weigh(kind: Known, sentences: readonly Sentence[]): { weight: number; evidence: string } {
  let weight = 0
  let loudest = 0
  let evidence = ''
  for (const rule of KIND_RULES[kind]) {
    const said = sentences.find((sentence) => speaksFor(rule, kind, sentence))
    if (said === undefined) continue
    const counts = rule.weight ?? ENOUGH
    weight += counts
    if (counts > loudest) {
      loudest = counts
      evidence = said.text
    }
  }
  return { weight, evidence }
}

function speaksFor({ says, unless }: KindRule, kind: Known, { folded }: Sentence): boolean {
  if (!says.test(folded) || unless?.test(folded)) return false
  return kind === 'ACKNOWLEDGEMENT' || !CONDITIONAL.test(folded)
}

/** The sentences that say no: what they gave as their reason stands with them. */
export function sayNo(sentences: readonly Sentence[]): Sentence[] {
  const strong = KIND_RULES.REJECTION.filter(({ weight = ENOUGH }) => weight >= ENOUGH)
  return sentences.filter((sentence) => strong.some((rule) => speaksFor(rule, 'REJECTION', sentence)))
}
