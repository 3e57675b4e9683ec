import { zipSync, strToU8, type Zippable } from 'fflate'

/** Small files of every kind that is kept, and some that are not, for tests. */

const CONTENT_TYPES = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

export const zip = (files: Zippable): Buffer => Buffer.from(zipSync(files))

const office = (main: string, text: string) =>
  zip({
    '[Content_Types].xml': strToU8(CONTENT_TYPES(main)),
    'word/document.xml': strToU8(`<w:document>${text}</w:document>`),
  })

const openDocument = (type: string) =>
  zip({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<office:document-content/>') })

export const pdf = (text = 'Ana Example'): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj << /Title (${text}) >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`)
export const docx = (text = 'Ana Example'): Buffer => office(WORD, text)
export const docm = (): Buffer => office(MACROS, 'Ana Example')
export const xlsx = (): Buffer => office(SHEET, '')
export const odt = (): Buffer => openDocument('application/vnd.oasis.opendocument.text')
export const ods = (): Buffer => openDocument('application/vnd.oasis.opendocument.spreadsheet')
export const txt = (text = 'Ana Example, résumé'): Buffer => Buffer.from(text)
/** One white point. */
export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsQnGwQAAAABJRU5ErkJggg==',
    'base64',
  )
export const jpeg = (): Buffer => Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//2Q==', 'base64')
export const program = (): Buffer => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
/** An older Word file. */
export const doc = (): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])

/** A document of Word whose text unpacks to far more than it is. */
export function bomb(declaredMb: number): Buffer {
  const packed = docx()
  // What the directory says of its second part, without a byte behind it.
  const second = packed.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  packed.writeUInt32LE(declaredMb * 1024 * 1024, second + 24)
  return packed
}
