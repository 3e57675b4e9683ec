import { FILE_TYPES, typeByName, type FileType } from './file-types'

/** In bytes of UTF-8: file systems hold 255, and a copy may get a number behind it. */
const LONGEST = 180

// Controls, what turns the direction of writing (so that "exe.pdf" reads as "fdp.exe"), half characters, private ones.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const NOT_IN_NAMES = /[<>:"|?*%]/g
/** Names that Windows keeps for devices, whatever follows them. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i

/**
 * The name of a file as any system takes it: no path, nothing unseen, no device, not too long, and with an ending that
 * says what the content is.
 */
export function safeFileName(given: string, type: FileType): string {
  const name = cleanName(given)
  const [ending = type] = FILE_TYPES[type].extensions
  const own = typeByName(name) === type ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : null
  const stem = trimmed(own === null ? name : name.slice(0, name.lastIndexOf('.')))
  const safe = DEVICE.test(stem) ? `_${stem}` : stem
  return `${cut(safe, LONGEST - 10) || 'document'}.${own ?? ending}`
}

/** What a version is called until its person says otherwise: "analyst-v4" for analyst-v4.pdf. */
export function nameFromFile(fileName: string): string {
  const name = cleanName(fileName)
  const stem = typeByName(name) === null ? name : name.slice(0, name.lastIndexOf('.'))
  return cut(trimmed(stem), LONGEST) || 'Document'
}

/**
 * The header that makes a browser save and never show (RFC 6266): a plain name for old programs, the real one for the
 * rest. `fileName` must be a safe one.
 */
export function savedAs(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7E]|["\\%]/gu, '_')
  const real = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`
}

function cleanName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  return trimmed(
    last
      .replace(/\s/g, ' ')
      .replace(UNSEEN, '')
      .normalize('NFC')
      .replace(NOT_IN_NAMES, '-')
      .replace(/ +/g, ' '),
  )
}

/** A leading dot hides a file, and Windows drops dots and blanks at the end. */
const trimmed = (name: string) => name.replace(/^[. ]+|[. ]+$/g, '')

/** Whole characters, as many as fit. */
function cut(name: string, bytes: number): string {
  const encoder = new TextEncoder()
  let [kept, used] = ['', 0]
  for (const character of name) {
    used += encoder.encode(character).length
    if (used > bytes) break
    kept += character
  }
  return trimmed(kept)
}
