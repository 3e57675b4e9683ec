import { type NextRequest, NextResponse } from 'next/server'
import { contentPolicy } from '@/lib/auth/content-policy'
import { isHttps } from '@/lib/env'
import { REQUESTED_PATH_HEADER } from '@/lib/auth/requested-path'
import { REQUEST_ID_HEADER, requestIdFrom } from '@/lib/request-id'

/**
 * Gives every page its content security policy with a nonce of its own, every request the id that it has in the log,
 * and tells the page which address was asked for. It decides nothing about who may see what: pages, actions and queries do that themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentPolicy(nonce, { development: process.env.NODE_ENV === 'development' })

  const requestId = requestIdFrom(request.headers.get(REQUEST_ID_HEADER))

  const headers = new Headers(request.headers)
  headers.set(REQUEST_ID_HEADER, requestId)
  headers.set('x-nonce', nonce)
  // Next.js finds the nonce for its own scripts in this request header.
  headers.set('content-security-policy', policy)
  headers.set(REQUESTED_PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set(REQUEST_ID_HEADER, requestId)
  if (isHttps()) response.headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

export const config = {
  // A request that passes here has its body kept in memory, and cut at 10 MB: whole accounts go past.
  matcher: ['/((?!_next/static|_next/image|favicon\\.ico|icon\\.svg|api/import-account).*)'],
}
