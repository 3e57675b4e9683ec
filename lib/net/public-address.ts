import ipaddr from 'ipaddr.js'

type Address = ReturnType<typeof ipaddr.parse>

/** Where an address leads: to the open internet, into a private network, or nowhere that anything is sent to. */
export type Reach = 'public' | 'private' | 'nowhere'

/**
 * What an operator may open: the machine itself and its networks. Link-local addresses are not among them, because
 * that is where clouds hand out the machine's own credentials.
 */
const PRIVATE = new Set(['loopback', 'private', 'carrierGradeNat', 'uniqueLocal'])

/** The only block of IPv6 that is given out to the internet. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/** Where the IP address `text` leads. What is not understood leads nowhere. */
export function reachOf(text: string): Reach {
  if (!ipaddr.isValid(text)) return 'nowhere'
  const address = ipaddr.parse(text)
  const within = embeddedIPv4(address)
  if (within) return reachOf(within)
  const range = address.range()
  if (PRIVATE.has(range)) return 'private'
  if (range !== 'unicast') return 'nowhere'
  return address instanceof ipaddr.IPv6 && !address.match(GLOBAL_UNICAST) ? 'nowhere' : 'public'
}

/** The IPv4 address that an IPv6 one stands for where it is mapped, 6to4 or NAT64: the packet ends up there. */
function embeddedIPv4(address: Address): string | null {
  if (!(address instanceof ipaddr.IPv6)) return null
  const bytes = address.toByteArray()
  if (address.range() === '6to4') return bytes.slice(2, 6).join('.')
  return address.isIPv4MappedAddress() || address.match(NAT64) ? bytes.slice(12).join('.') : null
}
