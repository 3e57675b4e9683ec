import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from './csv'

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

  it('can be read back, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const read = readCsvLine(csvLine(cells))
        expect(read.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells)
      }),
    )
  })
})

/** A small reader of its own, so that the writer is not its own witness. */
function readCsvLine(line: string): string[] {
  const cells: string[] = []
  let rest = line.slice(0, -2)
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const raw = quoted ? quoted[0] : /^[^,]*/.exec(rest)![0]
    cells.push(quoted ? quoted[1]!.replaceAll('""', '"') : raw)
    rest = rest.slice(raw.length)
    if (rest === '') return cells
    rest = rest.slice(1)
  }
}
