/**
 * A clip travels behind the # of an address: no server sees it, no page needs to hold the other's window, and it
 * outlives the way to the sign-in page. As base64url, because everything else grows threefold in an address.
 */

/** Browsers open addresses of about 1,000,000 (Firefox) or 2,000,000 characters. */
export const LONGEST_FRAGMENT = 900_000

export function toFragment(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

export type FragmentReading =
  { state: 'none' | 'too-long' | 'unreadable' } | { state: 'read'; value: unknown }

/** What stands behind the # (with or without it). Anybody may have written it: check what comes out. */
export function fromFragment(fragment: string): FragmentReading {
  const text = fragment.replace(/^#/, '')
  if (text === '') return { state: 'none' }
  if (text.length > LONGEST_FRAGMENT) return { state: 'too-long' }
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
    return {
      state: 'read',
      value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown,
    }
  } catch {
    return { state: 'unreadable' }
  }
}
