import { fold, foldCompany } from '@/lib/domain/fold'
import { isWithin } from './links'
import type { Sender } from './message'

/** What a message tells of the company that wrote it. */
export interface Clues {
  address: string | null
  /** Of the company itself; null for free mail and for the systems that write for many companies. */
  domain: string | null
  /** "halcyon" of mail.halcyon.co.uk. */
  label: string | null
  /** What may be a company's name, folded as companies are: from the sender, the subject, the text. */
  named: Record<'sender' | 'subject' | 'text', ReadonlySet<string>>
  subject: string
  text: string
}

const FOR_EVERYBODY = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'proton.me',
  'protonmail.com',
  'fastmail.com',
  'mail.com',
  'orange.fr',
  'free.fr',
  'laposte.net',
  'linkedin.com',
  'indeed.com',
  'indeedemail.com',
  'xing.com',
  'stepstone.de',
  'greenhouse.io',
  'greenhouse-mail.io',
  'lever.co',
  'ashbyhq.com',
  'workablemail.com',
  'workable.com',
  'myworkday.com',
  'workday.com',
  'smartrecruiters.com',
  'icims.com',
  'jobvite.com',
  'recruitee.com',
  'personio.de',
  'personio.com',
  'teamtailor.com',
  'teamtailor-mail.com',
  'bamboohr.com',
  'successfactors.com',
  'successfactors.eu',
  'taleo.net',
  'breezy.hr',
  'applytojob.com',
  'join.com',
  'softgarden.io',
  'onlyfy.jobs',
  'calendly.com',
  'hirevue.com',
]

const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu'])
/** So many names are looked up; a company is named at the beginning or in the signature. */
const MOST_NAMES = 500
const LONGEST_NAME = 4

/** The part of a host that somebody owns: halcyon.co.uk of mail.halcyon.co.uk. */
export function ownDomain(host: string): string {
  const labels = host.toLowerCase().split('.').filter(Boolean)
  const [top = '', second = ''] = labels.toReversed()
  return labels.slice(top.length === 2 && SECOND_LEVEL.has(second) ? -3 : -2).join('.')
}

/** Null for free mail and for the systems that write for many companies. */
function domainOf({ address }: Sender): string | null {
  const host = address?.split('@')[1]
  const isOwn = host !== undefined && !FOR_EVERYBODY.some((each) => isWithin(host, each))
  return isOwn ? ownDomain(host) : null
}

/** "halcyon" of sam@mail.halcyon.co.uk. */
export function labelOf(sender: Sender): string | null {
  const label = domainOf(sender)?.split('.')[0] ?? ''
  return label.length > 1 ? fold(label).replaceAll('-', '') : null
}

export function findClues(sender: Sender, subject: string, text: string): Clues {
  return {
    address: sender.address,
    domain: domainOf(sender),
    label: labelOf(sender),
    named: {
      sender: namesIn(sender.name, false),
      subject: namesIn(subject, false),
      text: namesIn(ends(text), true),
    },
    subject: fold(subject),
    text: fold(text),
  }
}

/** The beginning and the end of a long mail. */
const ends = (text: string) =>
  text.length <= 6_000 ? text : `${text.slice(0, 4_000)}\n${text.slice(-2_000)}`

/** Every run of up to four words that may be a name; in a text, those that begin with a capital or a figure. */
function namesIn(text: string, capitalsOnly: boolean): ReadonlySet<string> {
  const names = new Set<string>()
  for (const line of text.split(/[\n,;:()|"“”!?]|[.](?=\s)| [–-] /)) {
    const words = line.split(/\s+/).filter(Boolean)
    for (const [index, word] of words.entries()) {
      if (capitalsOnly && !/^[\p{Lu}\p{Lo}\p{N}]/u.test(word)) continue
      for (let count = 1; count <= LONGEST_NAME && index + count <= words.length; count += 1) {
        if (names.size === MOST_NAMES) return names
        const name = foldCompany(
          words
            .slice(index, index + count)
            .join(' ')
            .slice(0, 200),
        )
        if (name.length > 1) names.add(name)
      }
    }
  }
  return names
}
