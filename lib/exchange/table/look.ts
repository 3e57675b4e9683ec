import { countThere } from '@/lib/data/imports'
import type { UserId } from '@/lib/data/user-id'
import { sayExample } from '@/lib/domain/import/date-order'
import { FORMAT_LABELS } from '@/lib/domain/import/formats'
import type { ImportLook } from '@/lib/domain/import/look'
import { isBlank } from '@/lib/domain/import/plan'
import { STAGE_LABELS } from '@/lib/domain/lifecycle'
import { sayCount, sayShortDay } from '@/lib/domain/wording'
import type { ImportChoices } from '@/lib/schemas/import'
import type { ImportRow } from '@/lib/data/imports'
import { prepare, type Prepared, type Upload } from './prepare'
import type { Viewer } from './viewer'

const PREVIEWED = 6
const PROBLEMS_SHOWN = 20
const EXAMPLE_LENGTH = 60

/** What a list says and what would become of it. Nothing is written. */
export async function lookAt(
  userId: UserId,
  upload: Upload & { fileName: string },
  choices: ImportChoices,
  viewer: Viewer,
): Promise<ImportLook> {
  const prepared = prepare(upload, choices, viewer)
  const { rows, problems, leftOut, repeated, table, format, header, headerRow, mapping, stages } = prepared
  const { there, trashed } = await countThere(
    userId,
    rows.map(({ about }) => about),
  )
  const known = choices.there === 'add' ? 0 : there + trashed
  return {
    fileName: upload.fileName,
    format,
    formatLabel: FORMAT_LABELS[format],
    written: [`separated by ${table.delimiter}`, prepared.encoding].filter(Boolean).join(', '),
    columns: mapping.map((use, index) => ({
      name: header[index]?.trim() || `Column ${index + 1}`,
      example: exampleOf(table.rows.slice(headerRow + 1), index),
      use,
    })),
    stages: [...stages],
    dates: datesOf(prepared, viewer),
    preview: rows.slice(0, PREVIEWED).map((row) => previewOf(row, viewer)),
    counts: {
      rows: table.rows.slice(headerRow + 1).filter((cells) => !isBlank(cells)).length,
      add: rows.length - known,
      update: choices.there === 'fill' ? there : 0,
      there,
      trashed,
      repeated: repeated.length,
      leftOut: leftOut.length,
      problems: problems.length,
    },
    problems: problems.slice(0, PROBLEMS_SHOWN),
    missing: missingIn(prepared),
  }
}

/** What the columns do not tell and nothing can be logged without. */
export function missingIn({ mapping }: Pick<Prepared, 'mapping'>): string | null {
  const missing = (['company', 'role'] as const).filter((field) => !mapping.includes(field))
  if (missing.length === 0) return null
  return `Say which column holds the ${missing.join(', and which the ')}.`
}

function exampleOf(rows: readonly (readonly string[])[], index: number): string {
  const cell = rows.find((cells) => (cells[index] ?? '').trim() !== '')?.[index] ?? ''
  const line = cell.replace(/\s+/g, ' ').trim()
  return line.length > EXAMPLE_LENGTH ? `${line.slice(0, EXAMPLE_LENGTH - 1)}…` : line
}

function datesOf({ dates }: Prepared, { today }: Viewer): ImportLook['dates'] {
  if (dates === null) return null
  const { order, basis, example, told, mixed } = dates
  const count = told[order]
  const [why] = [...mixed].map(([name, { why }]) => `In “${name}”, ${why}.`)
  const tells = `${sayCount(count, 'date')} of the list can only be read that way.`
  return {
    order,
    basis,
    example: example && sayExample(example, today),
    note: why ?? (basis === 'told' ? tells : null),
  }
}

function previewOf({ row, details, moves, isArchived }: ImportRow, { today }: Viewer) {
  const { company, role, place } = details
  const history = moves
    .map(
      ({ to, day, dayKnown }) =>
        `${STAGE_LABELS[to]} ${dayKnown ? sayShortDay(day, today) : '(day not known)'}`,
    )
    .join(' → ')
  return { row, company, role, place, isArchived, stage: moves.at(-1)!.to, history }
}
