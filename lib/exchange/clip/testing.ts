import type { PageFacts } from './page-facts'

export const NO_FACTS: PageFacts = {
  url: 'https://jobs.example.org/12',
  title: '',
  heading: '',
  meta: new Map(),
  jsonLd: [],
  microdata: [],
  selection: '',
  text: '',
}

/** A page with this JobPosting as its one JSON-LD script. */
export function factsWith(posting: Record<string, unknown>, facts: Partial<PageFacts> = {}): PageFacts {
  return { ...NO_FACTS, ...facts, jsonLd: [JSON.stringify({ '@type': 'JobPosting', ...posting })] }
}
