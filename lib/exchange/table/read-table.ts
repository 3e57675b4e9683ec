import Papa from 'papaparse'
import { RefusedError } from '@/lib/errors'
import { MOST_COLUMNS, MOST_ROWS } from '@/lib/domain/import/limits'
import { sayNumber } from '@/lib/domain/wording'
import { unguardedCell } from '@/lib/exchange/csv'

export interface ReadTable {
  rows: string[][]
  /** As a person would call it. */
  delimiter: 'comma' | 'semicolon' | 'tab' | 'vertical bar'
}

const DELIMITERS: Readonly<Record<string, ReadTable['delimiter']>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
}

/** The cells of a table, whatever separates them. Throws a RefusedError for what cannot be read, or is too much. */
export function readTable(text: string): ReadTable {
  const said = /^sep=([,;|\t])\r?\n/i.exec(text)
  const table = said ? text.slice(said[0].length) : text
  if (table.trim() === '') throw new RefusedError('There is nothing in it.', 'file')
  const rows: string[][] = []
  // One object, because what a callback assigns to a variable the compiler does not see.
  const found: { refusal: string | null; delimiter: string } = { refusal: null, delimiter: said?.[1] ?? '' }
  Papa.parse<string[]>(table, {
    delimiter: found.delimiter,
    delimitersToGuess: Object.keys(DELIMITERS),
    // One row at a time, so that a million columns are refused before they are all kept.
    step: ({ data, errors, meta }, parser) => {
      found.delimiter = meta.delimiter
      found.refusal = tooMuch(data, rows.length) ?? misquoted(errors, rows.length + 1)
      if (found.refusal !== null) parser.abort()
      else rows.push(data.map(unguardedCell))
    },
  })
  const { refusal, delimiter } = found
  if (refusal !== null) throw new RefusedError(refusal, 'file')
  while (rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop()
  if (rows.length < 2)
    throw new RefusedError('There is only one row: the names of the columns, or nothing else.', 'file')
  return { rows, delimiter: DELIMITERS[delimiter] ?? 'comma' }
}

function tooMuch(cells: readonly string[], count: number): string | null {
  if (cells.length > MOST_COLUMNS) {
    return `Row ${count + 1} has ${sayNumber(cells.length)} columns: a list has at most ${MOST_COLUMNS}.`
  }
  // One more for the names of the columns.
  return count > MOST_ROWS
    ? `There are more than ${sayNumber(MOST_ROWS)} rows. Split the file, and bring in one part after the other.`
    : null
}

/** Where quotation marks do not say where a cell ends, rows run into each other: nothing after it can be trusted. */
function misquoted(errors: readonly Papa.ParseError[], row: number): string | null {
  const is = (code: Papa.ParseError['code']) => errors.some((error) => error.code === code)
  if (is('InvalidQuotes')) {
    return `In row ${row} a quotation mark closes before its cell ends, so the rows cannot be told apart. In a cell that begins with one, write each mark of the text twice, or take them out.`
  }
  if (!is('MissingQuotes')) return null
  return `A quotation mark that opens in row ${row} is never closed, so the rest cannot be told apart.`
}
