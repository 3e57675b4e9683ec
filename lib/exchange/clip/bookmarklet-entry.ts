import { toFragment } from '@/lib/domain/clip-fragment'
import { clipPage } from './clip-page'

/** Put in by whoever hands the bookmark out: see bookmarklet.ts. */
declare const DEBRIEF_ADDRESS: string

const address = `${DEBRIEF_ADDRESS}/clip#${toFragment(clipPage(document, location.href))}`
if (!window.open(address, '_blank', 'popup,width=560,height=820')) {
  alert('Your browser kept Debrief from opening its window. Allow pop-ups for this page, then try again.')
}
