export const MOST_ITEMS = 50
export const DEEPEST = 10

export type Item = Record<string, unknown>

/** The JobPostings in a page's microdata (`itemscope`, `itemprop`), in the shape that JSON-LD has. */
export function readMicrodata(root: ParentNode): Item[] {
  const items = [...root.querySelectorAll('[itemscope][itemtype*="JobPosting"]')]
  return items.slice(0, MOST_ITEMS).map((item) => itemOf(item, 0))
}

function itemOf(element: Element, depth: number): Item {
  const item: Item = { '@type': typeOf(element.getAttribute('itemtype') ?? '') }
  if (depth > DEEPEST) return item
  for (const part of element.querySelectorAll('[itemprop]')) {
    // What belongs to a thing within is read with that thing.
    if (part.parentElement?.closest('[itemscope]') !== element) continue
    const value = valueOf(part, depth)
    for (const name of (part.getAttribute('itemprop') ?? '').split(/\s+/).filter(Boolean))
      addProperty(item, name, value)
  }
  return item
}

/** "JobPosting" of "https://schema.org/JobPosting". */
export const typeOf = (itemType: string) => itemType.split(/[/#\s]/).findLast(Boolean)

/** What is said more than once becomes a list. */
export function addProperty(item: Item, name: string, value: unknown): void {
  const before = item[name]
  if (before === undefined) item[name] = value
  else if (Array.isArray(before)) before.push(value)
  else item[name] = [before, value]
}

function valueOf(element: Element, depth: number): unknown {
  if (element.hasAttribute('itemscope')) return itemOf(element, depth + 1)
  if (element.hasAttribute('content')) return element.getAttribute('content')
  const attribute =
    element.getAttribute('datetime') ?? element.getAttribute('href') ?? element.getAttribute('src')
  if (attribute !== null && element.getAttribute('itemprop') !== 'title') return attribute
  return element.getAttribute('itemprop') === 'description' ? element.innerHTML : element.textContent
}
