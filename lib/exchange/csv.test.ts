import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvLine, unguardedCell } from './csv'

describe('a line of CSV', () => {
  it('quotes what would break it', () => {
    expect(csvLine(['Alder & Co', 'says "hi"', 'a,b', 'two\nlines', 4, null])).toBe(
      'Alder & Co,"says ""hi""","a,b","two\nlines",4,\r\n',
    )
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\u0000=1',
    ' =1',
    '\u00A0=1',
    '\u200B=1',
    '\uFEFF=1',
    '\uFF1D1',
    '\uFF0B1',
    '\uFF0D1',
    '\uFF20A',
    '\u22121',
    '\u00AD\u3000=1',
    '\tplain',
  ])('takes the formula out of %j', (text) => {
    expect(csvLine([text]).replace(/^"/, '').startsWith("'")).toBe(true)
  })

  it('leaves plain text and numbers as they are', () => {
    expect(csvLine(['Zoë 🚀', 'مثال', 'a=b', '2026-11-23', 5])).toBe('Zoë 🚀,مثال,a=b,2026-11-23,5\r\n')
  })

  it.each(["'=1", "''=1", "' =1", "'plain", "'"])(
    'keeps the apostrophe that somebody typed in %j',
    (text) => {
      expect(unguardedCell(parse(csvLine([text]))[0]![0]!)).toBe(text)
    },
  )

  it('can be read back, whatever it holds', () => {
    const anyText = fc.string({ unit: 'binary' })
    const nearFormula = fc
      .tuple(
        fc.constantFrom("'", "''", ' ', '\u0000', '\t', '\uFEFF', ''),
        fc.constantFrom('=', '+', '-', '@'),
        anyText,
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, nearFormula), { minLength: 1 }), (cells) => {
        expect(parse(csvLine(cells))[0]!.map(unguardedCell)).toEqual(cells)
      }),
    )
  })
})

/** By a reader that is not ours, so that the writer is not its own witness. */
function parse(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data
}
