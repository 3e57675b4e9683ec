import { visitLink } from '@/lib/auth/link-visitor'
import { realNow } from '@/lib/clock'
import { unsubscribe } from '@/lib/data/unsubscribe'
import { baseUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? ''

/** A person who follows the address of List-Unsubscribe gets the page with the button: a GET changes nothing. */
export function GET(request: Request): Response {
  return Response.redirect(baseUrl() + paths.unsubscribe(tokenOf(request)), 303)
}

/**
 * One click in a mail program (RFC 8058): no session, no cookie, no redirect. The signed token is the permission; what
 * the body says is always the same, so it is not read.
 */
export async function POST(request: Request): Promise<Response> {
  const visit = visitLink('unsubscribe', tokenOf(request), realNow())
  if (visit.state === 'expired') return plain('This link has expired. Switch mails off in Settings.', 410)
  if (visit.state === 'wrong') return plain('This link is not whole.', 400)
  const wasOn = await unsubscribe(visit.userId, visit.id, realNow())
  return plain(wasOn ? 'No more reminders come here.' : 'No reminders come here already.', 200)
}

function plain(sentence: string, status: number): Response {
  return new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
