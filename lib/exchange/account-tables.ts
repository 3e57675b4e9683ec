import { exportTable } from '@/lib/data/exported-tables'
import type { UserId } from '@/lib/data/user-id'
import { EXPORTED_ROWS, type ExportedList } from '@/lib/schemas/exported-rows'
import { CSV_START, csvLine, type CsvValue } from './csv'

/** One table of an export as a CSV file, piece by piece: its columns as they are called there, then its rows. */
export async function* tableAsCsv(
  userId: UserId,
  list: ExportedList,
): AsyncGenerator<string, void, undefined> {
  const columns = Object.keys(EXPORTED_ROWS[list].shape)
  yield CSV_START + csvLine(columns)
  for await (const rows of exportTable(userId, list)) {
    yield rows.map((row) => csvLine(columns.map((column) => cellOf(row[column])))).join('')
  }
}

function cellOf(value: unknown): CsvValue {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : null
}
