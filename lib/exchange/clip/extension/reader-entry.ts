// Put into the page that the person is looking at; what it hands out is asked for by the last line of reader.js.
export { clipPage } from '@/lib/exchange/clip/clip-page'
