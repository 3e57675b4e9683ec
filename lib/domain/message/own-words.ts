import { fold } from '@/lib/domain/fold'
import { headerLine, takeHeaders } from './headers'
import type { Message } from './message'

/** What somebody wrote themselves, without the earlier mails below it, and what they passed on. */
export interface OwnWords {
  own: string
  forwarded: Pick<Message, 'text'> & Partial<Message>
}

const WROTE = /^(?:on|am|el|le|il)\b.{5,300}\b(?:wrote|schrieb|escribio|a ecrit)\b.{0,120}:$/
const ORIGINAL =
  /^[-_\s]*(?:original message|original appointment|ursprungliche nachricht|mensaje original|message d'origine)[-_\s]*$/
const FORWARDED =
  /^[-_\s]*(?:begin forwarded message|forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|mensaje reenviado|message transfere|debut du message transfere|debut du message reexpedie)[-_:\s]*$/

/** Splits a mail where it begins to quote or to forward. */
export function ownWords(text: string): OwnWords {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const kept: string[] = []
  for (const [index, line] of lines.entries()) {
    const folded = fold(line.slice(0, 400))
    if (FORWARDED.test(folded)) {
      const { head, rest } = takeHeaders(
        lines
          .slice(index + 1)
          .map(unquote)
          .join('\n'),
      )
      return { own: tidy(kept), forwarded: { ...head, text: rest } }
    }
    if (endsOwn(lines, index, folded)) break
    if (!/^\s*>/.test(line)) kept.push(line)
  }
  const own = tidy(kept)
  // Everything was quoted: then the quote is what was meant.
  return { own: own === '' ? tidy(lines.map(unquote)) : own, forwarded: { text: '' } }
}

function endsOwn(lines: readonly string[], index: number, folded: string): boolean {
  if (ORIGINAL.test(folded)) return true
  const next = fold((lines[index + 1] ?? '').slice(0, 400))
  if (WROTE.test(folded) || WROTE.test(`${folded} ${next}`)) return true
  return index > 0 && headerLine(lines[index] ?? '')?.name === 'from' && isHead(lines.slice(index, index + 7))
}

/** The head that mail programs print over what they answer. */
function isHead(lines: readonly string[]): boolean {
  const names = new Set(lines.map((line) => headerLine(line)?.name))
  return names.has('from') && names.has('date') && names.has('subject')
}

const unquote = (line: string) => line.replace(/^(?:\s*>)+ ?/, '')

const tidy = (lines: readonly string[]) =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
