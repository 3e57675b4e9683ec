import type { Clip } from '@/lib/domain/clip'
import { RefusedError } from '@/lib/errors'
import { request, UnsafeAddressError, type SafeRequest, type SafeResponse } from '@/lib/net/safe-request'
import { clipOf } from './clip-of'
import { readHtml } from './read-html'

const PATIENCE_MS = 10_000
const MOST_BYTES = 3 * 1024 * 1024
const MOST_REDIRECTS = 4
const INSTEAD = 'Paste the posting’s text instead.'

/**
 * Opens the page behind a link that a person pasted, once, and reads the posting in it. Every address on the way is
 * checked before anything is sent there; no script runs, no cookie is sent or kept. Throws a RefusedError.
 */
export async function fetchClip(
  link: string,
  guard: Pick<SafeRequest, 'resolve' | 'allowPrivate'> = {},
): Promise<Clip> {
  const { url, answer } = await follow(link, { ...guard, signal: AbortSignal.timeout(PATIENCE_MS) })
  if (answer.status >= 400 || answer.status < 200) {
    throw new RefusedError(`That page answered with ${answer.status}. ${INSTEAD}`)
  }
  const type = answer.headers['content-type'] ?? ''
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    throw new RefusedError(`There is no page to read behind that link. ${INSTEAD}`)
  }
  const clip = clipOf(readHtml(decoded(answer.body, type), url))
  return answer.isCut
    ? { ...clip, notes: [...clip.notes, 'That page is very long. Only its beginning was read.'] }
    : clip
}

async function follow(link: string, guard: SafeRequest): Promise<{ url: string; answer: SafeResponse }> {
  let url = link
  for (let left = MOST_REDIRECTS; left >= 0; left -= 1) {
    const answer = await visit(url, guard)
    const { location } = answer.headers
    if (answer.status < 300 || answer.status >= 400 || !location) return { url, answer }
    if (!URL.canParse(location, url)) break
    url = new URL(location, url).href
  }
  throw new RefusedError(`That link leads from page to page without an end. ${INSTEAD}`)
}

async function visit(url: string, guard: SafeRequest): Promise<SafeResponse> {
  try {
    return await request(url, {
      ...guard,
      maxBytes: MOST_BYTES,
      headers: { accept: 'text/html', 'accept-encoding': 'identity', 'accept-language': 'en,*;q=0.5' },
    })
  } catch (error) {
    if (error instanceof UnsafeAddressError) {
      throw new RefusedError(`That link leads where this server opens nothing. ${INSTEAD}`)
    }
    throw new RefusedError(`That page could not be reached from here. ${INSTEAD}`)
  }
}

/** The page's text in the encoding that its header or its own beginning names; UTF-8 where neither does. */
function decoded(body: Buffer, type: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i
  const label =
    named.exec(type)?.[1] ?? named.exec(body.subarray(0, 2_048).toString('latin1'))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(body)
  } catch {
    return new TextDecoder().decode(body)
  }
}
