import type { SessionOrigin } from '@/lib/data/sessions'
import { baseUrl, env, type Env } from '@/lib/env'

type HeaderReader = { get(name: string): string | null | undefined }

/**
 * Where a request comes from. Of X-Forwarded-For only the last entry was written by our own side (the reverse
 * proxy, or this server when there is none: see socket-address.ts); the ones before it are what the client claims.
 */
export function sessionOrigin(headers: HeaderReader): SessionOrigin {
  const forwarded = headers.get('x-forwarded-for')?.split(',') ?? []
  return {
    address:
      forwarded
        .at(-1)
        ?.trim()
        .replace(/^::ffff:/, '') || 'unknown',
    userAgent: headers.get('user-agent') ?? '',
  }
}

/**
 * The address of this installation as people reach it: what NEXTAUTH_URL says, else what this request was sent to.
 * Only for answers to whoever sent it, because that one may claim any.
 */
export function addressReached(headers: HeaderReader, from: Env = env()): string {
  if (from.NEXTAUTH_URL) return baseUrl(from)
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim()
  const host = first('x-forwarded-host') ?? first('host') ?? ''
  const scheme = first('x-forwarded-proto') === 'https' ? 'https' : 'http'
  const address = `${scheme}://${host}`
  return URL.canParse(address) && new URL(address).host === host ? address : baseUrl(from)
}
