import { fold } from '@/lib/domain/fold'
import { labelOf } from './clues'
import { CONDITIONAL } from './kind-rule'
import type { Reader, Sender } from './message'
import { readNames, type NameList } from './name-list'
import type { Sentence } from './sentences'

/** More do not sit at a table. */
const MOST = 8

/** Whoever follows these is a person, also alone. */
const MEETS =
  /\b(?:you(?:['’]ll| will|['’]re| are)?|will|to|and)\s+(?:(?:also|then|first)\s+)?(?:be\s+)?(?:meet(?:ing)?(?:\s+with)?|(?:speak|talk)(?:ing)?\s+(?:with|to)|(?:chat|interview)(?:t?ing)?\s+with|joined\s+by|interviewed\s+by|introduced\s+to)\s+|\binterviewers?\s+(?:will\s+be|are|is)\s+/giu
/** An interview may also be with a company: two names, a title or the writer's own name tell. */
const ROUND =
  /(?<!\p{L})(?:interview|call|conversation|chat|round|screen|session|discussion|meeting|entrevista|videollamada|llamada|reunión|entretien|échange|rendez-vous)\b[^.;:!?]{0,60}?\s(?:with|con|avec)\s+/giu
/** German writes every noun like a name: only "Frau" and "Herr" tell. */
const GERMAN = /\b(?:sprechen|treffen|gespräch|interview|termin)\b[^.;:!?]{0,60}?\smit\s+/giu
const LABEL =
  /^[-*•·–\s]*(?:your |the |who )?(?:interview(?:ers?| panel)|panel(?:l?ists?)?|attendees|participants|meeting with|you(?:['’]ll| will) (?:be )?(?:meet(?:ing)?(?: with)?|speak(?:ing)? (?:with|to))|with)\s*:\s*/iu
const BULLET = /^(?:[-*•·–]|\d{1,2}[.)])\s*/u

/** What they speak of is over, does not come, or is no meeting. */
const NOT_AHEAD =
  /\b(?:if|questions?|after|following|since|thank(?:s| you)|enjoyed|(?:great|nice|good|lovely|wonderful|pleasure) (?:to|meeting|speaking|talking)|instead of|rather than|unable|cannot|can't|not|won't|no longer|contact|reach out|feel free|leider|nicht|no podra|ne pourra)\b/

/** Up to its comma: "dear ana ruiz". */
const GREETING =
  /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten tag|sehr geehrte[rs]?|hola|estimad[oa]|bonjour|cher|chere)\b[^,!:.]*/

/** With whom the meeting is, as they wrote the names. Only clear patterns: a wrong name is worse than none. */
export function findInterviewers(
  sentences: readonly Sentence[],
  sender: Sender,
  reader: Pick<Reader, 'name'>,
): string[] {
  const greetings = sentences.flatMap(({ folded }) => GREETING.exec(folded)?.[0] ?? [])
  const names = new Map<string, string>()
  for (const [index, sentence] of sentences.entries()) {
    for (const name of [...namedIn(sentence, sender), ...labelled(sentences, index)]) {
      const folded = fold(name)
      if (names.size === MOST) return [...names.values()]
      if (isReader(folded, reader, greetings) || isOfSender(folded, sender)) continue
      if (!names.has(folded)) names.set(folded, name)
    }
  }
  return [...names.values()]
}

function namedIn({ text, folded }: Sentence, sender: Sender): string[] {
  if (NOT_AHEAD.test(folded) || CONDITIONAL.test(folded)) return []
  const after = (before: RegExp) =>
    [...text.matchAll(before)].map((match) => text.slice(match.index + match[0].length))
  const isClear = ({ names, hasTitle }: NameList) =>
    hasTitle || names.length > 1 || names.some((name) => fold(name) === fold(sender.name))
  return [
    ...after(MEETS).map((rest) => readNames(rest)),
    ...after(ROUND)
      .map((rest) => readNames(rest))
      .filter(isClear),
    ...after(GERMAN).map((rest) => readNames(rest, { needsHonorific: true })),
  ].flatMap(({ names }) => names)
}

/** "Interviewers: Dana Whitfield, Sam Okafor", or each on a line below. */
function labelled(sentences: readonly Sentence[], index: number): string[] {
  const label = sentences[index]
  const said = label && LABEL.exec(label.text)?.[0]
  if (!said) return []
  const rest = label.text.slice(said.length)
  if (rest !== '') return readNames(rest, { isListed: true }).names
  const lines: string[] = []
  for (const { text, paragraph } of sentences.slice(index + 1, index + 1 + MOST)) {
    const isBelow = paragraph === label.paragraph || (BULLET.test(text) && paragraph === label.paragraph + 1)
    const found = isBelow ? readNames(text.replace(BULLET, '')).names : []
    if (found.length === 0) break
    lines.push(...found)
  }
  return lines
}

function isReader(name: string, reader: Pick<Reader, 'name'>, greetings: readonly string[]): boolean {
  const own = fold(reader.name)
  const isOwn = own !== '' && (name === own || name.split(' ')[0] === own)
  return isOwn || greetings.some((greeting) => greeting.includes(name))
}

/** The company that writes: "Halcyon Mutual" of sam@halcyon.example or of "Halcyon Mutual Recruiting". */
function isOfSender(name: string, sender: Sender): boolean {
  const label = labelOf(sender)
  if (label !== null && [...name.split(' '), name.replace(/[\s-]/g, '')].includes(label)) return true
  const line = fold(sender.name)
  return (
    line !== name &&
    /\b(?:team|talent|recruit\w*|careers?|hiring|hr|jobs|people)\b/.test(line) &&
    line.includes(name)
  )
}
