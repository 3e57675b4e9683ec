import { sayNumber } from './wording'

/** Ports that browsers never speak HTTP to, of those a webhook might otherwise be pointed at (Fetch, "bad port"). */
const OTHER_PROTOCOLS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
])

/** Below this, a port belongs to a service of the machine; of those, only the web's own two are spoken to. */
const FIRST_FREE_PORT = 1024

const LONGEST = 2_000

/** Why the server does not send anything to an address that a person typed, as a sentence; null where it may. */
export function webAddressProblem(text: string): string | null {
  if (text.length > LONGEST) return `The address is too long: at most ${sayNumber(LONGEST)} characters.`
  if (!URL.canParse(text)) return 'Enter a whole address, such as https://example.org/hooks/12.'
  const { protocol, username, password, hostname, port } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return 'The address must begin with https:// or http://.'
  if (hostname === '') return 'Enter a whole address, such as https://example.org/hooks/12.'
  if (username !== '' || password !== '') return 'Leave the name and password out of the address.'
  if (port !== '' && !isWebPort(Number(port))) return `Port ${port} is not one that web servers listen at.`
  return null
}

function isWebPort(port: number): boolean {
  if (port === 80 || port === 443) return true
  return port >= FIRST_FREE_PORT && !OTHER_PROTOCOLS.has(port)
}
