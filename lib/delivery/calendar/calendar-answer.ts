import { createHash } from 'node:crypto'

/** Kept only by whoever asked, and never used again without asking: a feed that was switched off must be gone. */
const PRIVATE = 'private, no-cache'

/** The feed, or 304 where the calendar has exactly this already. */
export function feedAnswer(request: Request, file: string): Response {
  const etag = `"${createHash('sha256').update(file).digest('base64url')}"`
  const headers = { etag, 'cache-control': PRIVATE, 'x-robots-tag': 'noindex' }
  if (names(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(file, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } })
}

/** The same for every address that is no feed, whatever is wrong with it. */
export function noSuchFeed(): Response {
  return new Response('There is no calendar at this address.\n', {
    status: 404,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
}

/** Whether an If-None-Match names the tag: in a list, or marked as weak by a proxy that has compressed it. */
function names(header: string | null, etag: string): boolean {
  if (header === null) return false
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}
