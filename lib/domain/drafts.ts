import type { Day } from './day'
import { INTERVIEW_KIND_LABELS } from './vocabulary'
import type { InterviewKind } from './vocabulary'
import { oneLine } from './fold'
import { lowerFirst, sayDate, sayList } from './wording'

/** A message for the person to read, change and send themselves. Plain text, lines end in `\n`. */
export type Draft = { subject: string; body: string }

type Opportunity = { company: string; role: string; userName: string }
type Contact = { contactName: string | null; contactFirstName?: string | null }
type RejectionFacts = Opportunity &
  Contact & { interviewKindLabels: readonly string[]; rejectedOn: Day | null; tookBackOffer?: boolean }

/** Asks for feedback once the window is open. It accepts the decision, asks one question and leaves the door open. */
export function feedbackRequestDraft(facts: RejectionFacts): Draft {
  const rounds = sayList([...new Set(facts.interviewKindLabels.map(oneLine))].filter(Boolean).map(theRound))
  const thanks = rounds ? `for the time you gave me in ${rounds}` : 'for considering my application'
  return {
    subject: `${topicOf(facts) || 'My application'}: one question`,
    body: letter(facts, [
      `Thank you for your answer${on(facts.rejectedOn)} about ${positionOf(facts)}, and ${thanks}.`,
      facts.tookBackOffer
        ? 'I respect the decision. It would help me to know what changed since your offer, and whether there is ' +
          'anything that I could have done differently. A sentence or two is plenty.'
        : 'I respect the decision. I would like to learn from it, and your view would help me more than any other: ' +
          'what would have made the difference? A sentence or two is plenty.',
      'If anything changes on your side, I would be glad to hear from you. I wish you and the team all the best.',
    ]),
  }
}

/** The one gentle second ask, after a feedback request without an answer. */
export function secondAskDraft(facts: RejectionFacts & { askedOn: Day | null }): Draft {
  return {
    subject: `${topicOf(facts) || 'My application'}: a short follow-up`,
    body: letter(facts, [
      `I wrote to you${on(facts.askedOn)} after your answer about ${positionOf(facts)}. I know how full your days ` +
        'are, so this is the last time I ask.',
      'If one thing comes to mind, what would have made the difference? A single sentence would help me. ' +
        'If it is not possible, that is fine too.',
      'Thank you again for your time, and all the best to you and the team.',
    ]),
  }
}

type ThankYouFacts = Opportunity & {
  interviewerName: string | null
  interviewerFirstName?: string | null
  kind: InterviewKind | null
  day: Day | null
}

/** Thanks one interviewer for one round, on the day or the next. */
export function thankYouDraft(facts: ThankYouFacts): Draft {
  const round = theRound(INTERVIEW_KIND_LABELS[facts.kind ?? 'OTHER'])
  const contact = { contactName: facts.interviewerName, contactFirstName: facts.interviewerFirstName }
  const sentences =
    facts.kind === 'TAKE_HOME'
      ? [
          `Thank you for ${round}${on(facts.day)} for ${positionOf(facts)}, and for the time you take to go through it.`,
          'I enjoyed working on it, and I am happy to walk you through any part.',
        ]
      : [
          `Thank you for your time in ${round}${on(facts.day)} for ${positionOf(facts)}.`,
          'I enjoyed our conversation and came away with a clearer picture of the work and the team. ' +
            'If a question comes up on your side, I am happy to answer it.',
        ]
  return {
    subject: `Thank you for ${round}`,
    body: letter({ ...facts, ...contact }, [...sentences, 'I look forward to hearing from you.']),
  }
}

/** Breaks the silence after an application, without pressing. */
export function nudgeDraft(facts: Opportunity & Contact & { appliedOn: Day | null }): Draft {
  return {
    subject: `${topicOf(facts) || 'My application'}: where things stand`,
    body: letter(facts, [
      `I applied${on(facts.appliedOn)} for ${positionOf(facts)}, and I am still very interested.`,
      'Could you tell me where things stand, or when you expect to know more? ' +
        'If anything is missing from my side, I will gladly send it.',
      'Thank you for your time.',
    ]),
  }
}

type Message = { to?: string | null; subject: string; body: string }

/**
 * A link that opens the person's own mail program (RFC 6068). A `to` that is not exactly one address is left out,
 * so that nothing in it can add a recipient or a header; the message still opens and the person fills it in.
 */
export function mailto({ to, subject, body }: Message): string {
  const address = to?.trim() ?? ''
  const recipient = ONE_ADDRESS.test(address) ? encode(address).replace('%40', '@').replace(/%2B/g, '+') : ''
  return `mailto:${recipient}?subject=${encode(oneLine(subject))}&body=${encode(mailLines(body))}`
}

// No white space, control or half character, and none of the signs that separate or wrap addresses.
const ONE_ADDRESS = /^[^\s\p{C}@,;:<>()[\]\\"?&%=#]+@[^\s\p{C}@,;:<>()[\]\\"?&%=#]+$/u

const withoutHalves = (text: string) => text.replace(/\p{Cs}/gu, '\uFFFD')

const encode = (text: string) =>
  encodeURIComponent(withoutHalves(text)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const mailLines = (text: string) =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.replace(/[^\P{Cc}\t]/gu, ''))
    .join('\r\n')

const on = (day: Day | null) => (day === null ? '' : ` on ${sayDate(day)}`)

const theRound = (label: string) => `the ${lowerFirst(label)}`

/** "Data Analyst at Northwind Realty", or the one that is known, or nothing. */
function topicOf({ company, role }: Opportunity): string {
  return [role, company].map(oneLine).filter(Boolean).join(' at ')
}

/** "the Data Analyst position at Northwind Realty", as much of it as is known. */
function positionOf({ company, role }: Opportunity): string {
  const name = oneLine(role)
  const place = oneLine(company)
  return `the ${name ? `${name} ` : ''}position${place ? ` at ${place}` : ''}`
}

// The full name where no first name is known: guessing which word it is would get many names wrong.
function letter(
  { contactName, contactFirstName, userName }: Contact & Opportunity,
  paragraphs: string[],
): string {
  const name = oneLine(contactFirstName ?? '') || oneLine(contactName ?? '')
  const greeting = name ? `Hello ${name},` : 'Hello,'
  const signature = `Kind regards\n${oneLine(userName)}`.trim()
  return [greeting, ...paragraphs, signature].join('\n\n')
}
