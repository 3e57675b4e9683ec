/** The origin of an address that somebody typed, also of one copied from a page of Debrief; null where it is none. */
export function readAddress(text: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`
  if (!URL.canParse(whole)) return null
  const { protocol, origin, hostname } = new URL(whole)
  // Chrome takes blanks into a host's name.
  const isHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/i.test(hostname)
  return (protocol === 'https:' || protocol === 'http:') && isHost ? origin : null
}
