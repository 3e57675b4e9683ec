import { RefusedError } from '@/lib/errors'

export interface DecodedText {
  text: string
  /** As a person would call it. */
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

/** The text of a file, in whatever encoding a spreadsheet saved it. Throws a RefusedError for what is no text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const what = whatElse(bytes)
  if (what !== null) throw new RefusedError(what, 'file')
  const { text, encoding } = decoded(bytes)
  if (isNoText(text)) throw new RefusedError(NO_TEXT, 'file')
  const plain = withoutNul(text.replace(/^\uFEFF/, ''))
  const markup = whatMarkup(plain)
  if (markup !== null) throw new RefusedError(markup, 'file')
  return { text: plain, encoding }
}

/** The text where it holds no NUL. Neither database keeps one, and to leave it out would change what was written. */
export function withoutNul(text: string): string {
  const at = text.indexOf('\u0000')
  if (at === -1) return text
  const line = text.slice(0, at).split('\n').length
  throw new RefusedError(
    `Line ${line} holds a NUL, a character that no text has: the list was not saved or copied whole. Save it as CSV again, and choose that file.`,
    'file',
  )
}

const NO_TEXT = 'This is not a text file. Save your list as CSV and choose that file.'
const SAVE_AS = 'Open it, choose “Save as” or “Download”, then “CSV UTF-8”, and drop that file here.'

/** What the content says, never the name: the first bytes of what is often taken for a list. */
function whatElse(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return whatZip(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return `This is an old Excel workbook. ${SAVE_AS}`
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return `This is a PDF. ${NO_TEXT}`
  if (startsWith(bytes, [0x1f, 0x8b]))
    return 'This is a compressed file. Unpack it, and drop the CSV file in it here.'
  return null
}

/** Told by the names inside, which stand in it unpacked: nothing is unpacked. */
function whatZip(bytes: Uint8Array): string {
  const names = new TextDecoder('latin1').decode(bytes)
  if (names.includes('xl/workbook')) return `This is an Excel workbook. ${SAVE_AS}`
  if (names.includes('opendocument.spreadsheet')) return `This is a LibreOffice spreadsheet. ${SAVE_AS}`
  if (names.includes('Index/Document.iwa')) return `This is a Numbers spreadsheet. ${SAVE_AS}`
  return 'This is a ZIP file. Unpack it, and drop the CSV file in it here, such as “Job Applications.csv”.'
}

function whatMarkup(text: string): string | null {
  const start = text.trimStart().slice(0, 200).toLowerCase()
  if (/^<(?:!doctype|html|table|\?xml)/.test(start)) return `This is a web page and no table. ${SAVE_AS}`
  if (/^\{\s*"/.test(start) || /^\[\s*\{/.test(start)) {
    return 'This is a JSON file and no table. What you took along from Debrief comes back in under Settings, Your data.'
  }
  return null
}

function decoded(bytes: Uint8Array): DecodedText {
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: decodeWindows(bytes), encoding: 'Windows-1252' }
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const WINDOWS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

/** By our own table: Node's decoder takes this encoding for Latin-1, and loses dashes, quotation marks and the euro. */
function decodeWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** UTF-16 says so in its first two bytes; without them, every second byte of plain letters is zero. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const sample = bytes.subarray(0, 400)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1
  const most = sample.length * 0.3
  if (sample.length < 8 || Math.max(zeros[0]!, zeros[1]!) < most) return null
  return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be'
}

/** A file that is full of control characters is none of ours. */
function isNoText(text: string): boolean {
  const sample = text.slice(0, 20_000)
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return controls > 8 && controls > sample.length * 0.02
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte)
