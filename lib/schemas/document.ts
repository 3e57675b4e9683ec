import { z } from 'zod'
import { DOCUMENT_KINDS } from '@/lib/domain/vocabulary'
import { id, line, optionalDay, optionalLine, text } from './fields'

const kind = z.enum(DOCUMENT_KINDS, { error: 'Choose what it is.' })

/** What a person says of a file that they bring. Without a name it is called as the file is. */
export const documentUpload = z.object({
  kind,
  name: optionalLine('The name', 120),
  /** The application it goes to, where it is brought from there. */
  applicationId: z
    .union([z.literal('').transform(() => null), id])
    .nullish()
    .transform((value) => value ?? null),
  sentOn: optionalDay,
})
export type DocumentUpload = z.output<typeof documentUpload>

export const documentDetails = z.object({
  documentId: id,
  kind,
  name: line('The name', 120),
  notes: text('The notes', 5_000),
})
export type DocumentDetails = z.output<typeof documentDetails>

export const documentId = z.object({ documentId: id })

/** Which version goes to which application; attaching again changes the day it was sent. */
export const documentLink = z.object({ applicationId: id, documentId: id, sentOn: optionalDay })
export type DocumentLink = z.output<typeof documentLink>

export const documentUnlink = z.object({ applicationId: id, documentId: id })
export type DocumentUnlink = z.output<typeof documentUnlink>
