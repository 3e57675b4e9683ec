import type { ImportRow } from '@/lib/data/imports'
import type { Viewer } from './viewer'
import { customOrder } from '@/lib/domain/import/date-order'
import type { ImportDraft } from '@/lib/domain/import/draft'
import { opportunityOf, withoutRepetition, type RepeatedRow } from '@/lib/domain/import/duplicates'
import { recognise, type Recognised, type RowReason } from '@/lib/domain/import/plan'
import { tagNames } from '@/lib/domain/tags'
import { applicationDetails } from '@/lib/schemas/application'
import { LINE_LENGTH, optionalEmail } from '@/lib/schemas/fields'
import type { ImportChoices } from '@/lib/schemas/import'
import { decodeText, withoutNul, type DecodedText } from './decode'
import { readTable, type ReadTable } from './read-table'

/** What a person gave: a file, or cells that they pasted. */
export type Upload = { bytes: Uint8Array } | { text: string }

export interface Prepared extends Omit<Recognised, 'drafts'> {
  table: ReadTable
  encoding: DecodedText['encoding'] | null
  /** Ready to be written, each opportunity once unless the person chose otherwise. */
  rows: readonly ImportRow[]
  repeated: readonly RepeatedRow[]
}

/** From bytes to rows that are ready to be written. Throws a RefusedError for what is no table. */
export function prepare(upload: Upload, choices: ImportChoices, viewer: Viewer): Prepared {
  const { text, encoding } =
    'bytes' in upload ? decodeText(upload.bytes) : { text: withoutNul(upload.text), encoding: null }
  const table = readTable(text)
  const { drafts, ...recognised } = recognise(table.rows, choices, {
    zone: viewer.zone,
    today: viewer.today,
    dateOrder: customOrder(viewer.country, viewer.zone),
    lineLength: LINE_LENGTH,
  })
  const { ready, problems } = checked(drafts)
  const { drafts: distinct, repeated } = withoutRepetition(
    ready.map(({ draft }) => draft),
    choices.within,
  )
  const tooLong = new Map(ready.map(({ draft, row }) => [draft.row, { draft, row }]))
  return {
    ...recognised,
    table,
    encoding,
    repeated,
    // Two that were put together are checked once more: together they may be too long.
    rows: distinct.map((draft) => {
      const known = tooLong.get(draft.row)!
      return known.draft === draft ? known.row : (rowOf(draft) ?? known.row)
    }),
    problems: [...recognised.problems, ...problems].toSorted((a, b) => a.row - b.row),
  }
}

/** The limits are those of the form in which one application is logged. */
function checked(drafts: readonly ImportDraft[]) {
  const ready: { draft: ImportDraft; row: ImportRow }[] = []
  const problems: RowReason[] = []
  for (const draft of drafts) {
    const row = rowOf(draft) ?? rowOf(withoutLink(draft))
    if (row !== null) ready.push({ draft, row })
    else problems.push({ row: draft.row, reason: whyNot(draft) })
  }
  return { ready, problems }
}

const detailsOf = ({
  company,
  role,
  link,
  place,
  salary,
  source,
  notes,
  posting,
  excitement,
  deadline,
}: ImportDraft) => ({
  company,
  role,
  link,
  place,
  salary,
  source,
  notes,
  posting,
  excitement,
  deadline,
})

function rowOf(draft: ImportDraft): ImportRow | null {
  const details = applicationDetails.safeParse(detailsOf(draft))
  if (!details.success) return null
  const { row, tags, moves, isArchived, contact, nextAction } = draft
  const { data } = details
  return {
    row,
    about: opportunityOf({ ...draft, company: data.company, role: data.role, link: data.link ?? '' }),
    details: data,
    tags: tagNames(tags),
    moves,
    isArchived,
    contact: contact && { name: contact.name, email: optionalEmail.safeParse(contact.email).data ?? null },
    nextAction: nextAction && {
      ...nextAction,
      text: nextAction.text.replace(/\s+/g, ' ').slice(0, LINE_LENGTH),
    },
  }
}

/** A link that no browser would open is kept in the notes. */
function withoutLink(draft: ImportDraft): ImportDraft {
  return draft.link === ''
    ? draft
    : { ...draft, link: '', notes: [draft.notes, draft.link].filter(Boolean).join('\n\n') }
}

function whyNot(draft: ImportDraft): string {
  const { error } = applicationDetails.safeParse(detailsOf(withoutLink(draft)))
  return error?.issues[0]?.message ?? 'This row cannot be read.'
}
