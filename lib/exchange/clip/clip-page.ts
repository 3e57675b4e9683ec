import type { Clip } from '@/lib/domain/clip'
import { clipOf } from './clip-of'
import { readPage } from './read-page'

/** Reads the posting on this page. A page that does not let itself be read still gives its address and title. */
export function clipPage(page: Document, url: string): Clip {
  try {
    return clipOf(readPage(page, url))
  } catch {
    return clipOf({
      url,
      title: page.title,
      heading: '',
      meta: new Map(),
      jsonLd: [],
      microdata: [],
      selection: '',
      text: '',
    })
  }
}
