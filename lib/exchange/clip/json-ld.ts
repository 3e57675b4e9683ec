import { decodeEntities } from './entities'

export type Node = Readonly<Record<string, unknown>>

const MOST_SCRIPTS = 50
const MOST_NODES = 20_000

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One value or a list of them, as a list. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** The JSON in a script; null where it cannot be read, also after mending what is often wrong with it. */
function parseJsonLd(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '')
  return (
    parsed(bare) ??
    parsed(withoutControls(bare)) ??
    parsed(withoutControls(bare).replace(/,(\s*[}\]])/g, '$1'))
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Line breaks and tabs inside a string, which JSON does not allow, become those it does. */
function withoutControls(text: string): string {
  let isInside = false
  let isEscaped = false
  let result = ''
  for (const letter of text) {
    const isControl = letter < ' '
    if (isInside && isControl) result += letter === '\n' ? '\\n' : ' '
    else result += letter
    if (isInside && !isEscaped && letter === '\\') {
      isEscaped = true
      continue
    }
    if (letter === '"' && !isEscaped) isInside = !isInside
    isEscaped = false
  }
  return result
}

/** Every JobPosting in the page's data, wherever it stands: alone, in a list, in an `@graph`, inside another thing. */
export function findPostings(texts: readonly string[], others: readonly unknown[]): Node[] {
  const roots = [...texts.slice(0, MOST_SCRIPTS).map(parseJsonLd), ...others]
  const byId = new Map<string, Node>()
  const found: Node[] = []
  // A loop over a list of its own: nesting may be deeper than the stack.
  const queue: unknown[] = [...roots]
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES))
    if (!isNode(value)) continue
    const id = value['@id']
    if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value)
    if (isOfType(value, 'JobPosting')) found.push(value)
    const inner = Object.values(value).filter((part) => typeof part === 'object' && part !== null)
    queue.push(...inner.slice(0, MOST_NODES))
  }
  return found.map((node) => withReferences(node, byId))
}

function isOfType(node: Node, type: string): boolean {
  return listOf(node['@type']).some(
    (one) =>
      typeof one === 'string' && (one === type || one.endsWith(`/${type}`) || one.endsWith(`:${type}`)),
  )
}

/** Parts that are only named (`{"@id": …}`) are replaced by what stands under that name elsewhere. */
function withReferences(node: Node, byId: ReadonlyMap<string, Node>): Node {
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved)
    if (!isNode(value)) return value
    const id = value['@id']
    return typeof id === 'string' && Object.keys(value).length === 1 ? (byId.get(id) ?? value) : value
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolved(value)]))
}

/** The first text among `value`, its list or its `@value`, on one line; empty where there is none. */
export function lineOf(value: unknown): string {
  for (const one of listOf(value)) {
    const inner = isNode(one) ? (one['@value'] ?? one.name) : one
    const text = typeof inner === 'number' ? String(inner) : Array.isArray(inner) ? lineOf(inner) : inner
    if (typeof text === 'string' && text.trim() !== '') return oneLine(text)
  }
  return ''
}

const LONGEST_LINE = 200

/** As a line of the form: entities read, tags and doubled spaces gone, cut where it is too long. */
export function oneLine(text: string): string {
  const plain = decodeEntities(text.slice(0, 10 * LONGEST_LINE)).replace(/<\/?[a-z][^<>]*>/gi, ' ')
  // Marks that turn the direction of writing would reach past the field.
  const line = plain.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  return line.length > LONGEST_LINE
    ? `${line.slice(0, LONGEST_LINE - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : line
}
