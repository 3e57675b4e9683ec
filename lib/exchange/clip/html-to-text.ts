import { decodeEntities } from './entities'
import { htmlTokens } from './html-tokens'

const SILENT = new Set(['script', 'style', 'noscript', 'iframe', 'template', 'head', 'svg', 'title'])
const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
)
/** A blank line stands before and after these; the others only begin a new one. */
const PARAGRAPHS = new Set(['p', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'blockquote'])
/** Far more markup than text: what comes after is not read. */
const MOST_HTML = 2_000_000

/** The words of an HTML text as lines, with blank lines between paragraphs and a dash before each item of a list. */
export function htmlToText(html: string, most: number): { text: string; isCut: boolean } {
  const lines = new Lines()
  const isLong = html.length > MOST_HTML
  let silentIn: string | null = null
  for (const token of htmlTokens(isLong ? html.slice(0, MOST_HTML) : html)) {
    if (silentIn !== null) {
      if (token.kind === 'close' && token.name === silentIn) silentIn = null
      continue
    }
    if (token.kind === 'text') lines.write(token.text)
    else if (token.kind === 'open' && SILENT.has(token.name)) silentIn = token.name
    else if (token.name === 'br') lines.newLine(1)
    else if (token.name === 'li' || token.name === 'tr') {
      lines.newLine(1)
      if (token.kind === 'open' && token.name === 'li') lines.bullet()
    } else if (token.name === 'td' || token.name === 'th') lines.write(' ')
    else if (PARAGRAPHS.has(token.name)) lines.newLine(2)
    else if (BLOCKS.has(token.name)) lines.newLine(1)
    if (lines.length > most) break
  }
  const whole = lines.text()
  return cutAt(whole, most, isLong || lines.length > most)
}

/** Text as it is, HTML as its words; also where the markup was escaped once more than needed. */
export function textOfMarkup(text: string, most: number): { text: string; isCut: boolean } {
  const markup = /<[a-z/!]/i.test(text) ? text : decodeOnce(text)
  if (/<[a-z/!]/i.test(markup)) return htmlToText(markup, most)
  return cutAt(decodeEntities(markup).trim(), most, false)
}

const decodeOnce = (text: string) => (/&lt;\/?[a-z]/i.test(text) ? decodeEntities(text) : text)

/** At most `most` UTF-16 units of the text; `isCut` says whether something is missing, here or from before. */
export function cutAt(text: string, most: number, isCut = false): { text: string; isCut: boolean } {
  if (text.length <= most) return { text, isCut }
  // Half of a surrogate pair is no character.
  return { text: text.slice(0, most).replace(/[\ud800-\udbff]$/, ''), isCut: true }
}

class Lines {
  #done: string[] = []
  #line = ''
  #blanks = 0
  length = 0

  write(text: string): void {
    const words = text.replace(/[\s\u00a0]+/g, ' ')
    const more = this.#line === '' || this.#line.endsWith(' ') ? words.trimStart() : words
    this.#line += more
    this.length += more.length
  }

  bullet(): void {
    this.#line = '- '
  }

  newLine(count: 1 | 2): void {
    const line = this.#line.trim()
    // A paragraph inside an item stays on the item's line.
    if (line === '-') return
    if (line !== '') {
      if (this.#blanks > 1 && this.#done.length > 0) this.#done.push('')
      this.#done.push(line)
      this.length += 1
      this.#blanks = 0
    }
    this.#line = ''
    this.#blanks = Math.max(this.#blanks, count)
  }

  text(): string {
    this.newLine(1)
    return this.#done.join('\n').trim()
  }
}
