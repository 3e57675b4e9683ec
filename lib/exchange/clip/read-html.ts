import type { PageFacts } from './page-facts'
import { htmlTokens } from './html-tokens'
import { HtmlMicrodata } from './html-microdata'
import { htmlToText } from './html-to-text'

const MOST_TEXT = 150_000

/** The same from a page's HTML, without a browser: its scripts are read and never run. */
export function readHtml(html: string, url: string): PageFacts {
  const meta = new Map<string, string>()
  const jsonLd: string[] = []
  const headings: string[] = []
  const microdata = new HtmlMicrodata()
  let title = ''
  let inside: 'title' | 'data' | 'heading' | null = null
  for (const token of htmlTokens(html)) {
    microdata.take(token)
    if (token.kind === 'open') {
      const type = token.attributes.get('type')?.trim().toLowerCase()
      if (token.name === 'title' && title === '') inside = 'title'
      else if (token.name === 'script' && type === 'application/ld+json') inside = 'data'
      else if (token.name === 'h1') {
        inside = 'heading'
        headings.push('')
      } else if (token.name === 'meta') addMeta(meta, token.attributes)
    } else if (token.kind === 'close') {
      if (token.name === 'title' || token.name === 'script' || token.name === 'h1') inside = null
    } else if (inside === 'title') title += token.text
    else if (inside === 'data') jsonLd.push(token.text)
    else if (inside === 'heading') headings[headings.length - 1] += token.text
  }
  const named = headings.map((heading) => heading.replace(/\s+/g, ' ').trim()).filter(Boolean)
  return {
    url,
    title: title.trim(),
    heading: named.length === 1 ? (named[0] ?? '') : '',
    meta,
    jsonLd,
    microdata: microdata.end(),
    selection: '',
    text: htmlToText(mainOf(html), MOST_TEXT).text,
  }
}

function addMeta(meta: Map<string, string>, attributes: ReadonlyMap<string, string>): void {
  const name = (attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase()
  const content = attributes.get('content')
  if (name !== '' && content !== undefined && !meta.has(name)) meta.set(name, content)
}

/** What stands in the page's main part, where it has one. */
function mainOf(html: string): string {
  const start = html.search(/<main[\s>]/i)
  if (start === -1) return html
  const end = html.toLowerCase().lastIndexOf('</main')
  return html.slice(start, end > start ? end : undefined)
}
