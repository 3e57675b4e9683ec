import type { PageFacts } from './page-facts'
import { readMicrodata } from './microdata'

/** More than an application keeps, and little enough to hand on. */
const MOST_TEXT = 150_000
const MOST_SCRIPT = 10_000_000

/** Reads the page as it stands in the browser. It changes nothing in it, and asks nobody for anything. */
export function readPage(page: Document, url: string): PageFacts {
  return {
    url,
    title: page.title,
    heading: headingOf(page),
    meta: metaOf(page),
    jsonLd: [...page.querySelectorAll('script[type="application/ld+json" i]')]
      .map((script) => script.textContent ?? '')
      .filter((text) => text.length <= MOST_SCRIPT),
    microdata: readMicrodata(page),
    selection: (page.getSelection()?.toString() ?? '').trim().slice(0, MOST_TEXT),
    text: textOf(page).slice(0, MOST_TEXT),
  }
}

/** The page's one heading; of several, none can be said to name the posting. */
function headingOf(page: Document): string {
  const headings = [...page.querySelectorAll('h1')]
    .map((heading) => heading.textContent?.trim() ?? '')
    .filter(Boolean)
  return headings.length === 1 ? (headings[0] ?? '') : ''
}

function metaOf(page: Document): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta[content]')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? '').toLowerCase()
    if (name !== '' && !meta.has(name)) meta.set(name, tag.getAttribute('content') ?? '')
  }
  return meta
}

function textOf(page: Document): string {
  const main = page.querySelector<HTMLElement>('main, [role="main"], article') ?? page.body
  return main?.innerText.replace(/\n{3,}/g, '\n\n').trim() ?? ''
}
