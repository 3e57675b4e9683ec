import { decodeEntities } from './entities'

export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }

/** What stands in these is text to the browser, whatever it looks like. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'xmp', 'template'])
const ENTITIES_IN = new Set(['textarea', 'title'])
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
/** Whatever is longer was never closed, and is left out. */
const LONGEST_TAG = 200_000

/**
 * The pieces of an HTML text in their order, without running or loading any of it. It knows no nesting and repairs
 * nothing: enough to find scripts, meta tags and words. Its time grows with the length of the text alone.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open !== at) {
      const end = open === -1 ? html.length : open
      yield { kind: 'text', text: decodeEntities(html.slice(at, end)) }
      at = end
      continue
    }
    if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at + 4)
      continue
    }
    const next = html[at + 1] ?? ''
    if (next === '!' || next === '?') {
      at = after(html, '>', at)
      continue
    }
    const tag = /[a-zA-Z/]/.test(next) ? tagAt(html, at) : null
    if (!tag) {
      yield { kind: 'text', text: '<' }
      at += 1
      continue
    }
    at = tag.end
    const { token } = tag
    if (!token) continue
    yield token
    if (token.kind !== 'open' || !RAW.has(token.name)) continue
    const end = closeOf(html, token.name, at)
    const text = html.slice(at, end)
    if (text !== '') yield { kind: 'text', text: ENTITIES_IN.has(token.name) ? decodeEntities(text) : text }
    at = end
  }
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

/** The tag at `start`; null where there is none, and no token where it has no end: all of it has been looked at. */
function tagAt(html: string, start: number): { token: HtmlToken | null; end: number } | null {
  const isClose = html[start + 1] === '/'
  const nameStart = start + (isClose ? 2 : 1)
  let at = nameStart
  const last = Math.min(html.length, start + LONGEST_TAG)
  while (at < last && /[^\s/>]/.test(html[at] ?? '')) at += 1
  const name = html.slice(nameStart, at).toLowerCase()
  if (!/^[a-z]/.test(name)) return null
  const attributesStart = at
  let quote = ''
  for (; at < last; at += 1) {
    const letter = html[at] ?? ''
    if (quote) quote = letter === quote ? '' : quote
    else if ((letter === '"' || letter === "'") && /[=\s]/.test(html[at - 1] ?? '')) quote = letter
    else if (letter === '>') break
  }
  if (html[at] !== '>') return { token: null, end: last }
  const end = at + 1
  if (isClose) return { token: { kind: 'close', name }, end }
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single, bare] of html.slice(attributesStart, at).matchAll(ATTRIBUTE)) {
    if (!attributes.has(key.toLowerCase()))
      attributes.set(key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''))
  }
  return { token: { kind: 'open', name, attributes }, end }
}

/** Where the closing tag of a raw element begins; the end of the text where there is none. */
function closeOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}
