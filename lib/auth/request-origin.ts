import type { SessionOrigin } from '@/lib/data/sessions'

type HeaderReader = { get(name: string): string | null | undefined }

/**
 * Where a request comes from. Of X-Forwarded-For only the last entry was written by our own side (the reverse
 * proxy, or the server itself when there is none); the ones before it are what the client claims.
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
