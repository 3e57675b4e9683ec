import { zipSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CSV_START, csvLine } from '@/lib/exchange/csv'
import { decodeText } from './decode'
import { readTable } from './read-table'

const LIST = 'Company,Role\nCafé Zoë,Köchin – “Chef”\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, { mark = true, big = false } = {}) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8(LIST)],
    ['UTF-8', utf8(`\uFEFF${LIST}`)],
    ['UTF-16', utf16(LIST)],
    ['UTF-16', utf16(LIST, { big: true })],
    ['UTF-16', utf16(LIST, { mark: false })],
    ['UTF-16', utf16(LIST, { mark: false, big: true })],
  ])('is read in %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: LIST, encoding })
  })

  it('is read in Windows-1252 where it is no UTF-8', () => {
    const bytes = Buffer.from(
      'Company;Role\r\nCaf\xe9 Zo\xeb;K\xf6chin \x96 \x93Chef\x94 \x80 5\r\n',
      'latin1',
    )
    expect(decodeText(new Uint8Array(bytes))).toEqual({
      text: 'Company;Role\r\nCafé Zoë;Köchin – “Chef” € 5\r\n',
      encoding: 'Windows-1252',
    })
  })

  it('has no NUL in it, and is told where one is', () => {
    expect(() => decodeText(utf8('Company,Role\nAl\u0000der,Cook'))).toThrow(/Line 2 holds a NUL/)
    expect(() => decodeText(utf16('Company,Role\nAlder,Cook\u0000'))).toThrow(/Line 2 holds a NUL/)
  })

  it.each([
    [
      'an Excel workbook',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      /Excel workbook.*CSV UTF-8/,
    ],
    [
      'a LibreOffice sheet',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
      /LibreOffice/,
    ],
    ['a ZIP', zipSync({ 'Job Applications.csv': strToU8(LIST) }), /ZIP file. Unpack it/],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), /old Excel/],
    ['a PDF', utf8('%PDF-1.7 …'), /PDF/],
    ['a web page', utf8('<!DOCTYPE html><table><tr><td>Company'), /web page/],
    ['JSON', utf8('{"format":"debrief","version":1}'), /JSON/],
    [
      'a picture',
      new Uint8Array(Array.from({ length: 400 }, (_, index) => (index * 37) % 29)),
      /not a text file/,
    ],
  ])('is not %s, whatever its name says', (_what, bytes, sentence) => {
    expect(() => decodeText(bytes)).toThrow(sentence)
  })
})

describe('a table', () => {
  it.each([
    ['comma', 'Company,Role,Notes\nAlder,Cook,"one, two"\n'],
    ['semicolon', 'Company;Role;Notes\r\nAlder;Cook;one, two\r\n'],
    ['tab', 'Company\tRole\tNotes\nAlder\tCook\tone, two'],
    ['vertical bar', 'Company|Role|Notes\nAlder|Cook|one, two'],
    ['semicolon', 'sep=;\r\nCompany;Role;Notes\r\nAlder;Cook;one, two'],
  ])('is separated by %s', (delimiter, text) => {
    expect(readTable(text)).toEqual({
      rows: [
        ['Company', 'Role', 'Notes'],
        ['Alder', 'Cook', 'one, two'],
      ],
      delimiter,
    })
  })

  it('keeps line breaks and quotation marks within a cell', () => {
    expect(readTable('Company,Role\r\nAlder,"says ""hi""\r\nand more"\r\n\r\n').rows[1]).toEqual([
      'Alder',
      'says "hi"\r\nand more',
    ])
  })

  it('gives back what was written as CSV, with its guards taken off', () => {
    const cell = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', ''))
    const cells = fc.array(cell, { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(cells, (texts) => {
        const header = texts.map((_, index) => `Column ${index}`)
        const last = [...texts.slice(1), 'end']
        const { rows } = readTable(csvLine(header) + csvLine(texts) + csvLine(last))
        expect(rows).toEqual([header, texts, last])
      }),
    )
    expect(decodeText(utf8(CSV_START + csvLine(['=1+1', 'b']))).text).toBe("'=1+1,b\r\n")
  })

  it.each([
    ['', /nothing in it/],
    ['Company,Role\n', /only one row/],
    ['Company,Role\nAlder,"Cook\nBirch,Baker\n', /row 2 is never closed/],
    ['Company,Role,Notes\nA,"B" senior,x\nD,"E",y\nF,G,z', /row 2 a quotation mark closes before/],
    ['Company\tRole\nA\tB\n"C" and sons\tD\nE\t"F"', /row 3 a quotation mark closes before/],
    [`Company,Role\n${'a,'.repeat(1_000_000)}\n`, /Row 2 has 1,000,001 columns: a list has at most 200/],
    [`${','.repeat(1_000_000)}\nAlder,Cook\n`, /Row 1 has 1,000,001 columns/],
    [`Company,Role\n${'Alder,Cook\n'.repeat(20_001)}`, /more than 20,000 rows/],
  ])('is refused with a sentence', (text, sentence) => {
    expect(() => readTable(text)).toThrow(sentence)
  })
})
