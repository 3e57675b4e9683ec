import { isNode, lineOf, listOf, oneLine, type Node } from './json-ld'

const MOST_IN_LINE = 5

/** What a posting says of itself beside its text and the form's fields, a line for each: "Employment: full time". */
export function factsOf(posting: Node): string[] {
  const facts = {
    Posted: /^\d{4}-\d{2}-\d{2}/.exec(lineOf(posting.datePosted))?.[0] ?? '',
    Employment: together(posting.employmentType, (type) => wordsOfType(lineOf(type))),
    Industry: together(posting.industry, lineOf),
    Reference: together(posting.identifier, referenceOf),
    Contact: together(posting.applicationContact, contactOf, '; '),
  }
  return Object.entries(facts).flatMap(([name, said]) => (said === '' ? [] : [`${name}: ${said}`]))
}

function together(value: unknown, say: (one: unknown) => string, between = ', '): string {
  const parts = [...new Set(listOf(value).map(say).filter(Boolean))]
  return oneLine(parts.slice(0, MOST_IN_LINE).join(between))
}

/** "FULL_TIME" is a word of the vocabulary; what the page says in its own words stays. */
const wordsOfType = (type: string) =>
  /^[A-Z_]+$/.test(type) ? type.toLowerCase().replaceAll('_', ' ') : type

/** The name of an identifier says whose it is. */
const referenceOf = (identifier: unknown) => lineOf(isNode(identifier) ? identifier.value : identifier)

function contactOf(contact: unknown): string {
  if (!isNode(contact)) return lineOf(contact)
  const { name, email, telephone } = contact
  return [lineOf(name), lineOf(email).replace(/^mailto:/i, ''), lineOf(telephone).replace(/^tel:/i, '')]
    .filter(Boolean)
    .join(', ')
}
