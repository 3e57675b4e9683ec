import { isNode, lineOf, listOf, oneLine, type Node } from './json-ld'

const MOST_PLACES = 3

/** Where the work is: "Chicago, IL", "Remote (Germany)", "Berlin / Hamburg and 2 more". Empty where it does not say. */
export function placeOf(posting: Node): string {
  const places = [...new Set(listOf(posting.jobLocation).map(placeWords).filter(Boolean))]
  const isRemote = listOf(posting.jobLocationType).some((type) => /telecommute|remote/i.test(lineOf(type)))
  if (!isRemote) return joined(places, ' / ')
  if (places.length > 0) return oneLine(`${joined(places, ' / ')}, or remote`)
  const within = [...new Set(listOf(posting.applicantLocationRequirements).map(lineOf).filter(Boolean))]
  return within.length > 0 ? oneLine(`Remote (${joined(within, ', ')})`) : 'Remote'
}

function joined(parts: readonly string[], between: string): string {
  const more = parts.length - MOST_PLACES
  const shown = parts.slice(0, MOST_PLACES).join(between)
  return oneLine(more > 0 ? `${shown} and ${more} more` : shown)
}

function placeWords(location: unknown): string {
  if (!isNode(location)) return lineOf(location)
  const [address] = listOf(location.address)
  const words = isNode(address) ? addressWords(address) : lineOf(address)
  return words || addressWords(location) || lineOf(location.name)
}

function addressWords(address: Node): string {
  const parts = [address.addressLocality, address.addressRegion, address.addressCountry]
    .map(lineOf)
    .filter(Boolean)
  return parts
    .filter((part, index) => !parts.slice(0, index).some((earlier) => holds(earlier, part)))
    .join(', ')
}

/** "Chicago, IL" as the locality already says the region. */
function holds(earlier: string, part: string): boolean {
  return earlier.split(/,\s*/).some((piece) => piece.toLowerCase() === part.toLowerCase())
}
