import { fold } from '@/lib/domain/fold'

/** One thing said: as it was written, and as it is compared. */
export interface Sentence {
  text: string
  folded: string
  /** Which paragraph it stands in. */
  paragraph: number
}

/** So many are read; a mail that says more says it below. */
const MOST = 400
const LONGEST = 600

const END = /(?<=[.!?…]["'”’)]?)\s+(?=["'“(¿¡]?[\p{Lu}\p{N}¿¡])/u
// A full stop after these ends nothing.
const ABBREVIATION =
  /(?:\b(?:[ap]\.m|mr|mrs|ms|dr|prof|st|no|nr|inc|ltd|co|corp|e\.g|i\.e|z\.b|sr|sra|mme|approx|ca|jan|feb|febr|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so)|\b\d{1,2})\.$/i

/** A text as its sentences, in order. Short lines and list items stand for themselves. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  for (const [paragraph, block] of text.split(/\n\s*\n/).entries()) {
    for (const line of joinWrapped(block.split('\n'))) {
      for (const sentence of splitLine(line)) {
        if (found.length === MOST) return found
        const cut = sentence.slice(0, LONGEST).trim()
        if (cut !== '') found.push({ text: cut, folded: fold(cut), paragraph })
      }
    }
  }
  return found
}

/** Mail programs break lines at some seventy letters: such a line goes on in the next one. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = []
  let open = false
  for (const raw of lines) {
    const line = raw.trim()
    const startsNew = /^(?:[-*•·–]|\d{1,2}[.)]\s|[\p{L} ]{2,25}:\s)/u.test(line)
    if (open && !startsNew && line !== '') joined.push(`${joined.pop() ?? ''} ${line}`)
    else joined.push(line)
    open = line.length >= 45
  }
  return joined
}

function splitLine(line: string): string[] {
  const sentences: string[] = []
  for (const part of line.split(END)) {
    const last = sentences.at(-1)
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] = `${last} ${part}`
    else sentences.push(part)
  }
  return sentences
}
