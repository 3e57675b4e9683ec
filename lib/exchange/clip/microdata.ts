const MOST_ITEMS = 50
const DEEPEST = 10

/** The JobPostings in a page's microdata (`itemscope`, `itemprop`), in the shape that JSON-LD has. */
export function readMicrodata(root: ParentNode): unknown[] {
  const items = [...root.querySelectorAll('[itemscope][itemtype*="JobPosting"]')]
  return items.slice(0, MOST_ITEMS).map((item) => itemOf(item, 0))
}

function itemOf(item: Element, depth: number): Record<string, unknown> {
  const type = item
    .getAttribute('itemtype')
    ?.split(/[/#\s]/)
    .findLast(Boolean)
  const result: Record<string, unknown> = { '@type': type }
  if (depth > DEEPEST) return result
  for (const element of item.querySelectorAll('[itemprop]')) {
    // What belongs to a thing within is read with that thing.
    if (element.parentElement?.closest('[itemscope]') !== item) continue
    const value = valueOf(element, depth)
    for (const name of (element.getAttribute('itemprop') ?? '').split(/\s+/).filter(Boolean)) {
      const before = result[name]
      result[name] =
        before === undefined
          ? value
          : Array.isArray(before)
            ? [...(before as unknown[]), value]
            : [before, value]
    }
  }
  return result
}

function valueOf(element: Element, depth: number): unknown {
  if (element.hasAttribute('itemscope')) return itemOf(element, depth + 1)
  if (element.hasAttribute('content')) return element.getAttribute('content')
  const attribute =
    element.getAttribute('datetime') ?? element.getAttribute('href') ?? element.getAttribute('src')
  if (attribute !== null && element.getAttribute('itemprop') !== 'title') return attribute
  return element.getAttribute('itemprop') === 'description' ? element.innerHTML : element.textContent
}
