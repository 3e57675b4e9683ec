export type CsvValue = string | number | null

/** What a spreadsheet skips before it looks for a formula: controls, blanks, and characters without a shape. */
const SKIPPED = '[\\p{Cc}\\p{Z}\\p{Default_Ignorable_Code_Point}\\s]*'
/** What begins a formula, also in full width or as the sign of a minus. */
const FORMULA = new RegExp(
  `^${SKIPPED}[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B]`,
  'u',
)
const LEADING_CONTROL = /^[\p{Cc}]/u

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
  const safe = FORMULA.test(value) || LEADING_CONTROL.test(value) ? `'${value}` : value
  return /[",\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
