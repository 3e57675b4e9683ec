export type CsvValue = string | number | null

/** What a spreadsheet skips before it looks for a formula: controls, blanks, and characters without a shape. */
const SKIPPED = '[\\p{Cc}\\p{Z}\\p{Default_Ignorable_Code_Point}\\s]*'
/** What begins a formula, also in full width or as the sign of a minus. */
const SIGNS = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B]'
/** Apostrophes before it count too: a text that begins with one must not lose it when the file is read back. */
const UNSAFE = new RegExp(`^'*(?:${SKIPPED}${SIGNS}|\\p{Cc})`, 'u')
const GUARDED = new RegExp(`^'+(?:${SKIPPED}${SIGNS}|\\p{Cc})`, 'u')

/**
 * One line of a CSV file (RFC 4180), with its line break. A text that a spreadsheet could take for a formula begins
 * with an apostrophe: what a person pasted from a posting must not run when the file is opened.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}

/** Excel reads a file as UTF-8 only when it begins with this. */
export const CSV_START = '\uFEFF'

function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = UNSAFE.test(value) ? `'${value}` : value
  return /[",\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text of a cell as it was before it was written by `csvLine`: without the apostrophe that guards it. */
export function unguardedCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
