import { fold } from '@/lib/domain/fold'

/** A link as it stands in a text. */
export interface FoundLink {
  said: string
  /** Where it begins. */
  index: number
  url: URL
}

const MEETING =
  '(?:video ?)?(?:call|meeting|interview|conversation|conference|chat|videoconference)|video (?:interview|chat|conference)'
const GERMAN = '(?:video-?)?(?:gesprach|interview|call|meeting|konferenz|termin)'
const SPANISH = '(?:videollamada|reunion|entrevista|llamada)'
const FRENCH = '(?:visio(?:conference)?|reunion|appel|entretien)'

const JOINING = `join (?:the |your |our |this )?(?:${MEETING})`
const NOUN = `(?:${MEETING}|joining) (?:link|url|room)|link (?:to|for) (?:the |your |our )?(?:${MEETING})`

/** Right before a link: "Join here:", "Video call link (". */
const BEFORE = new RegExp(
  `(?:(?:^|[.!?:;,(*•-] ?|\\b(?:to|please|here to|and) )(?:join(?: here| now| online)?|${JOINING})|` +
    `(?:^|[^a-z])(?:video call|${NOUN}|` +
    `link zu[mr] ${GERMAN}|meeting-?link|einwahllink|teilnahmelink|` +
    `enlace (?:a|de|para) (?:la )?${SPANISH}|lien (?:de|vers|pour) (?:la |l'|le )?${FRENCH}))` +
    '(?: here| now| at| via| using this link| with this link| is| by clicking here)? ?(?:[:(<\\[–-] ?)?$',
)
/** Right after it, as the words of an HTML link stand. */
const AFTER = new RegExp(`^(?:click (?:here )?to )?(?:${JOINING}|${NOUN})\\b`)

/** The same words, about something else. */
const OTHERWISE =
  /\b(?:community|newsletter|talent (?:pool|network)|slack|discord|linkedin|facebook|instagram|webinar|groups?|channel|wait ?list|survey|mailing list|open day|event|cannot|can't|can not|unable|not able|not|reschedule|cancel|before|how to|test|watch|record(?:ed|ing)|tips)\b/

/** Where people are asked to join or to watch something else. */
const ELSEWHERE =
  /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|linkedin\.com|facebook\.com|instagram\.com|x\.com|twitter\.com|tiktok\.com|slack\.com|discord\.(?:gg|com)|t\.me|whatsapp\.com|google\.com|goo\.gl|forms\.gle|github\.com|eventbrite\.[a-z]+|meetup\.com)$/

const REACH = 200

/** Whether the words right beside a link call it that of a meeting. */
export function isCalledMeeting(text: string, { said, index, url }: FoundLink): boolean {
  if (!isSound(url)) return false
  const paragraph = paragraphBefore(text.slice(Math.max(0, index - REACH), index).replace(/[<([]$/, ''))
  if (BEFORE.test(fold(lineOf(paragraph)))) return !OTHERWISE.test(fold(paragraph))
  const [after = ''] = text.slice(index + said.length, index + said.length + REACH).split('\n', 1)
  return AFTER.test(fold(after)) && !OTHERWISE.test(fold(`${paragraph} ${after}`))
}

/** What a link belongs to: also over an empty line, after a colon. */
const paragraphBefore = (text: string) =>
  text
    .replace(/:\s+$/, ': ')
    .split(/\n\s*\n/)
    .at(-1) ?? ''

/** The line that a link stands on, or the one above where it stands alone. */
const lineOf = (paragraph: string) =>
  paragraph
    .replace(/\n[^\S\n]*$/, '')
    .split('\n')
    .at(-1) ?? ''

/** Encrypted, to a place at a host whose name is plain letters. */
function isSound({ protocol, hostname, pathname }: URL): boolean {
  const isPlain = !/(?:^|\.)xn--/.test(hostname) && /[a-z]/.test(hostname)
  return protocol === 'https:' && isPlain && pathname.length > 1 && !ELSEWHERE.test(hostname)
}
