/** So much of a page is looked at; what a mail says stands at its beginning. */
const MOST = 500_000
const LONGEST_TAG = 4_000

/** What stands within these is not read. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'textarea',
  'select',
])
const BREAKS = /^(?:br|hr|p|div|tr|table|ul|ol|li|h[1-6]|section|article|header|footer|blockquote)$/
const CELLS = /^t[dh]$/
const HREF = /\bhref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  zwnj: '',
  zwj: '',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
  iquest: '¿',
  iexcl: '¡',
  euro: '€',
}

/**
 * The words of a mail that is written in HTML: nothing runs, nothing is fetched, and no mark of it is left. The target
 * of a link goes before its words, because that is where a meeting's address hides. One pass, however broken it is.
 */
export function htmlToText(given: string): string {
  const html = given.slice(0, MOST)
  const lower = html.toLowerCase()
  const unclosed = new Set<string>()
  const words: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    words.push(html.slice(at, open === -1 ? undefined : open).replace(/\s+/g, ' '))
    if (open === -1) break
    if (html.startsWith('<!--', open)) {
      at = endOf(html, '-->', open)
      continue
    }
    if (!/^<\/?[a-z!?]/.test(lower.slice(open, open + 3))) {
      words.push('<')
      at = open + 1
      continue
    }
    at = endOf(html, '>', open)
    const tag = html.slice(open + 1, Math.min(at, open + LONGEST_TAG))
    const name = /^[a-z][a-z\d]*/i.exec(tag)?.[0].toLowerCase() ?? ''
    words.push(sayTag(name, tag))
    if (!UNSEEN.has(name) || unclosed.has(name)) continue
    const close = lower.indexOf(`</${name}`, at)
    // What is never closed would swallow the mail: of a head, only its mark is left out.
    if (close === -1) unclosed.add(name)
    at = close === -1 ? (name === 'head' ? at : html.length) : close
  }
  return decodeEntities(words.join(''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Where what begins at `from` ends; the end of the text where it is never closed. */
function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

/** What a tag leaves behind in the text. */
function sayTag(name: string, tag: string): string {
  if (name === 'blockquote' || (name === 'div' && /gmail_quote/.test(tag))) return '\n> '
  if (name === 'a') return sayTarget(HREF.exec(tag)?.slice(1) ?? [])
  const bare = name || (/^\/([a-z][a-z\d]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '')
  if (BREAKS.test(bare)) return '\n'
  return CELLS.test(bare) ? ' ' : ''
}

/** Only what is worth following; a tracker's picture or a mail address is not. */
function sayTarget(targets: readonly (string | undefined)[]): string {
  const target = decodeEntities(targets.find((each) => each !== undefined) ?? '').trim()
  return /^https?:\/\/[^\s<>]+$/i.test(target) && target.length <= 2_000 ? ` ${target} ` : ' '
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,8});?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isText ? String.fromCodePoint(code) : ' '
  })
}
