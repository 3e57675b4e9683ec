import type { RowReason } from '@/lib/domain/import/plan'
import { CSV_START, csvLine } from '@/lib/exchange/csv'
import type { ImportChoices } from '@/lib/schemas/import'
import { prepare, type Prepared, type Upload } from './prepare'
import type { Viewer } from './viewer'

/** The rows that stop an import, as a list of their own. Throws a RefusedError for what is no table. */
export function problemsAsCsv(upload: Upload, choices: ImportChoices, viewer: Viewer): string {
  const prepared = prepare(upload, choices, viewer)
  return rowsAsCsv(prepared.problems, prepared)
}

/** Rows as they stood in the list, each with its reason before it; an import knows that column and leaves it out. */
export function rowsAsCsv(
  rows: readonly RowReason[],
  { table, header }: Pick<Prepared, 'table' | 'header'>,
): string {
  if (rows.length === 0) return ''
  const lines = rows.map(({ row, reason }) => csvLine([reason, ...(table.rows[row - 1] ?? [])]))
  return CSV_START + csvLine(['Why it was skipped', ...header]) + lines.join('')
}
