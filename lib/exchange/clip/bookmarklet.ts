import { BOOKMARKLET_CODE } from './bookmarklet.generated'

/** What the code holds in place of the address: see scripts/build-clipper.ts. */
export const ADDRESS_MARK = 'DEBRIEF_ADDRESS_GOES_HERE'

/**
 * The bookmark that clips to the Debrief at `address`. All of its code stands in it: a page's own policy lets no
 * script be loaded from elsewhere, but leaves bookmarks alone.
 */
export function bookmarkletFor(address: string): string {
  const code = BOOKMARKLET_CODE.replace(ADDRESS_MARK, () =>
    JSON.stringify(new URL(address).origin).slice(1, -1),
  )
  return `javascript:${encodeURIComponent(code)}`
}
