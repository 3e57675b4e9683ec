import { LONGEST_POSTING, type Clip } from '@/lib/domain/clip'
import { cutAt, textOfMarkup } from './html-to-text'
import { factsOf } from './facts-of'
import { findPostings, isNode, lineOf, listOf, oneLine, type Node } from './json-ld'
import { linkOf } from './link'
import type { PageFacts } from './page-facts'
import { placeOf } from './place'
import { salaryOf } from './salary'
import { sourceOf } from './source'

/** Makes a clip of what a page says. It takes what is plainly there, and leaves out what it would have to guess. */
export function clipOf(facts: PageFacts): Clip {
  const postings = postingsIn(facts)
  const posting = choose(postings, facts)
  const clip = posting ? fromPosting(posting, facts) : fromPage(facts)
  if (posting && postings.length > 1 && !isCertain(posting, facts)) {
    clip.notes.push(`This page holds ${postings.length} postings. This is the first of them.`)
  }
  return clip
}

/** The page's microdata mostly repeats its JSON-LD, and some pages say the same twice in that. */
function postingsIn({ jsonLd, microdata }: PageFacts): Node[] {
  const inData = findPostings(jsonLd, [])
  const postings = inData.length > 0 ? inData : findPostings([], microdata)
  const byWords = new Map(postings.map((posting) => [wordsOf(posting), posting]))
  return [...byWords.values()]
}

const wordsOf = (posting: Node) =>
  JSON.stringify([
    titleOf(posting),
    lineOf(posting.hiringOrganization),
    lineOf(posting.url),
    placeOf(posting),
  ])

const titleOf = (posting: Node) => lineOf(posting.title) || lineOf(posting.name)
const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The one that the page is about, where it holds several: by what is marked, by its address, by the heading. */
function choose(postings: readonly Node[], facts: PageFacts): Node | undefined {
  return postings.find((posting) => isCertain(posting, facts)) ?? postings[0]
}

function isCertain(posting: Node, { url, heading, title, selection }: PageFacts): boolean {
  const role = lettersOf(titleOf(posting))
  if (role === '') return false
  if (selection) return lettersOf(selection).includes(role)
  const own = linkOf(url, lineOf(posting.url))
  if (lineOf(posting.url) !== '' && own === linkOf(url, '')) return true
  return lettersOf(heading) === role || (heading === '' && lettersOf(title).includes(role))
}

function fromPosting(posting: Node, facts: PageFacts): Clip {
  const [organization] = listOf(posting.hiringOrganization)
  const company = lineOf(organization) || (isNode(organization) ? lineOf(organization.legalName) : '')
  const description = listOf(posting.description).find((one) => typeof one === 'string')
  const markup = typeof description === 'string' ? description : lineOf(description)
  return withPosting(
    {
      company,
      role: titleOf(posting) || facts.heading,
      place: placeOf(posting),
      salary: salaryOf(posting),
      link: linkOf(facts.url, lineOf(posting.url)),
      deadline: dayOf(lineOf(posting.validThrough)),
      source: sourceOf({ url: facts.url, siteName: siteNameOf(facts), company }),
    },
    below(factsOf(posting), markup.trim() === '' ? plainText(facts) : textOfMarkup(markup, LONGEST_POSTING)),
  )
}

/** The text under what else the posting says of itself, as long as both may be. */
function below(lines: readonly string[], { text, isCut }: { text: string; isCut: boolean }) {
  return cutAt([lines.join('\n'), text].filter(Boolean).join('\n\n'), LONGEST_POSTING, isCut)
}

/** Without data about a posting: the heading as the role, and whatever stands in the page as its text. */
function fromPage(facts: PageFacts): Clip {
  const title = oneLine(facts.meta.get('og:title') ?? '') || oneLine(facts.title)
  const siteName = siteNameOf(facts)
  const role = oneLine(facts.heading) || withoutSite(title, siteName)
  return withPosting(
    {
      company: '',
      role,
      place: '',
      salary: '',
      link: linkOf(facts.url, ''),
      deadline: '',
      source: sourceOf({ url: facts.url, siteName, company: '' }),
    },
    plainText(facts),
  )
}

function plainText({ selection, text, meta }: PageFacts) {
  return cutAt(
    (selection || text || meta.get('og:description') || meta.get('description') || '').trim(),
    LONGEST_POSTING,
  )
}

function withPosting(
  clip: Omit<Clip, 'posting' | 'notes'>,
  { text, isCut }: { text: string; isCut: boolean },
): Clip {
  const notes = isCut
    ? [
        `The posting is longer than ${LONGEST_POSTING.toLocaleString('en')} characters. The rest was left out.`,
      ]
    : []
  return { ...clip, role: oneLine(clip.role), posting: text, notes }
}

const siteNameOf = ({ meta }: PageFacts) =>
  oneLine(meta.get('og:site_name') ?? meta.get('application-name') ?? '')

/** "Data Analyst | Northwind" on the site Northwind is about the data analyst. */
function withoutSite(title: string, siteName: string): string {
  if (siteName === '' || !title.endsWith(siteName)) return title
  return title.slice(0, -siteName.length).replace(/[\s|–—·:-]+$/, '') || title
}

/** The day as it is written: an hour or a zone after it moves nothing. Empty where the form is another. */
function dayOf(text: string): string {
  return /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text)?.[1] ?? ''
}
