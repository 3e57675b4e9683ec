type HeaderReader = { get(name: string): string | null }

/**
 * Whether a request that changes something was made by our own pages. Browsers say so in Sec-Fetch-Site on
 * HTTPS and localhost, and in Origin everywhere; a request with neither did not come from one of our forms.
 * `ownOrigin` is the address people type, for a reverse proxy that does not pass it on.
 */
export function isOwnOrigin(headers: HeaderReader, ownOrigin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  if (origin === null) return site !== null
  if (origin === new URL(ownOrigin).origin) return true
  const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? headers.get('host')
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}
