/** What a document may be. Which one it is, its content says: see lib/exchange/documents. */
export const FILE_TYPES = {
  pdf: { label: 'PDF', mediaType: 'application/pdf', extensions: ['pdf'] },
  docx: {
    label: 'Word (DOCX)',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  odt: {
    label: 'OpenDocument (ODT)',
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
  },
  txt: { label: 'plain text (TXT)', mediaType: 'text/plain', extensions: ['txt', 'text'] },
  png: { label: 'PNG picture', mediaType: 'image/png', extensions: ['png'] },
  jpeg: { label: 'JPEG picture', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
} as const satisfies Record<string, { label: string; mediaType: string; extensions: readonly string[] }>

export type FileType = keyof typeof FILE_TYPES

export const FILE_TYPE_NAMES = Object.keys(FILE_TYPES) as FileType[]

/** For a sentence that refuses. */
export const KEPT_TYPES = 'PDF, DOCX, ODT, TXT, PNG and JPEG'

/** What a file chooser offers. */
export const ACCEPTED_EXTENSIONS = FILE_TYPE_NAMES.flatMap((type) =>
  FILE_TYPES[type].extensions.map((extension) => `.${extension}`),
).join(',')

export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024

/** The type that a file's name speaks of; null where its ending says nothing that is known here. */
export function typeByName(fileName: string): FileType | null {
  const ending = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase()
  return (
    FILE_TYPE_NAMES.find((type) => FILE_TYPES[type].extensions.some((extension) => extension === ending)) ??
    null
  )
}

/** The type of a document that is kept already. */
export function typeOfMedia(mediaType: string): FileType | null {
  return FILE_TYPE_NAMES.find((type) => FILE_TYPES[type].mediaType === mediaType) ?? null
}

/** Whether one more file fits into what one person may keep. A quota of 0 has no bound. */
export function fitsQuota(usedBytes: number, size: number, quotaBytes: number): boolean {
  return quotaBytes === 0 || usedBytes + size <= quotaBytes
}
