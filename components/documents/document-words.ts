import type { IconName } from '@/components/ui/icon-names'
import { sayBytes } from '@/components/ui/say-bytes'
import { typeOfMedia } from '@/lib/domain/documents/file-types'
import { DOCUMENT_KINDS, DOCUMENT_KIND_LABELS, type DocumentKind } from '@/lib/domain/vocabulary'

export const KIND_ICONS: Record<DocumentKind, IconName> = {
  RESUME: 'file-text',
  COVER_LETTER: 'mail',
  PORTFOLIO: 'image',
  OTHER: 'paperclip',
}

export const KIND_HEADINGS: Record<DocumentKind, string> = {
  RESUME: 'Résumés',
  COVER_LETTER: 'Cover letters',
  PORTFOLIO: 'Portfolios',
  OTHER: 'Other files',
}

export const KIND_OPTIONS = DOCUMENT_KINDS.map((kind) => ({
  value: kind,
  label: DOCUMENT_KIND_LABELS[kind],
}))

/** "PDF, 120 kB". */
export function sayFile(mediaType: string, size: number): string {
  return [typeOfMedia(mediaType)?.toUpperCase(), sayBytes(size)].filter(Boolean).join(', ')
}
