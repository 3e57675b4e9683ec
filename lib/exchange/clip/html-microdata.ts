import type { HtmlToken } from './html-tokens'
import { DEEPEST, MOST_ITEMS, addProperty, typeOf, type Item } from './microdata'

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Their end is mostly left out: the next of them says it. */
const ENDED_BY_THE_NEXT = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option'])
const SILENT = new Set(['script', 'style', 'noscript', 'template'])
/** What goes beyond these is left out, so that the time grows with the length of the page alone. */
const DEEPEST_TAG = 100
const MOST_PARTS = 1_000
const LONGEST_MARKUP = 500_000

type OpenToken = Extract<HtmlToken, { kind: 'open' }>

interface Open {
  name: string
  /** The thing that begins here. */
  item: Item | null
  /** What this says of the thing that it stands in, once its words are known. */
  says: { of: Item; names: string[] } | null
  /** Where its words begin. */
  start: number
}

/** The JobPostings in the microdata of a page whose pieces it is given: the same as `readMicrodata`, without a browser. */
export class HtmlMicrodata {
  readonly postings: Item[] = []
  #stack: Open[] = []
  /** The words and marks since the outermost thing began. */
  #markup: string[] = []
  #length = 0
  #parts = 0

  take(token: HtmlToken): void {
    if (token.kind === 'open') this.#open(token)
    else if (token.kind === 'close') this.#close(token.name)
    else if (this.#innermost() && !SILENT.has(this.#stack.at(-1)?.name ?? '')) {
      this.#write(token.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    }
  }

  /** What was never closed ends with the page. */
  end(): Item[] {
    while (this.#stack.length > 0) this.#pop()
    return this.postings
  }

  #innermost(): Item | undefined {
    return this.#stack.findLast(({ item }) => item)?.item ?? undefined
  }

  #open({ name, attributes }: OpenToken): void {
    if (ENDED_BY_THE_NEXT.has(name) && this.#stack.at(-1)?.name === name) this.#pop()
    const outer = this.#innermost()
    if (outer) this.#write(`<${name}>`)
    const item =
      attributes.has('itemscope') && this.#parts < MOST_PARTS
        ? this.#begin(attributes.get('itemtype') ?? '')
        : null
    const names = (attributes.get('itemprop') ?? '').split(/\s+/).filter(Boolean)
    const value = item ?? attributeValue(attributes, names)
    if (outer && value !== null) for (const each of names) addProperty(outer, each, value)
    if (VOID.has(name) || this.#stack.length >= DEEPEST_TAG) return
    const says = outer && value === null && names.length > 0 ? { of: outer, names } : null
    this.#stack.push({ name, item, says, start: this.#markup.length })
  }

  #begin(itemType: string): Item {
    this.#parts += 1
    const item: Item = { '@type': typeOf(itemType) }
    const depth = this.#stack.filter((open) => open.item).length
    if (itemType.includes('JobPosting') && depth <= DEEPEST && this.postings.length < MOST_ITEMS)
      this.postings.push(item)
    return item
  }

  #close(name: string): void {
    if (!this.#stack.some((open) => open.name === name)) return
    while (this.#stack.at(-1)?.name !== name) this.#pop()
    this.#pop()
    if (this.#innermost()) this.#write(`</${name}>`)
    else [this.#markup, this.#length] = [[], 0]
  }

  #write(markup: string): void {
    if (this.#length > LONGEST_MARKUP) return
    this.#markup.push(markup)
    this.#length += markup.length
  }

  #pop(): void {
    const { says, start } = this.#stack.pop()!
    if (!says) return
    const markup = this.#markup.slice(start).join('')
    for (const name of says.names) addProperty(says.of, name, markup)
  }
}

function attributeValue(attributes: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  const content = attributes.get('content')
  if (content !== undefined) return content
  if (names.includes('title')) return null
  return attributes.get('datetime') ?? attributes.get('href') ?? attributes.get('src') ?? null
}
