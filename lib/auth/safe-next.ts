import { paths } from '@/lib/paths'

const BASE = 'http://this.invalid'

/** Where to go after signing in: `next` if it is a page of this site, otherwise Today. */
export function safeNext(next: string | null | undefined): string {
  if (!next || next.length > 2000 || !next.startsWith('/')) return paths.today()
  // Browsers drop tabs and line ends from an address and read "\" as "/".
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f\\]/.test(next)) return paths.today()
  const url = URL.canParse(next, BASE) ? new URL(next, BASE) : null
  if (!url || url.origin !== BASE) return paths.today()
  if (/^\/(sign-in|sign-up|api)(\/|$)/.test(url.pathname)) return paths.today()
  // A path such as /.//host parses to //host, which the browser would take for another site.
  return url.pathname.startsWith('//') ? paths.today() : url.pathname + url.search + url.hash
}
