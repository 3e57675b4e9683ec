import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFromFile, safeFileName, savedAs } from './file-name'
import { FILE_TYPE_NAMES, typeByName } from './file-types'

describe('a safe file name', () => {
  it.each([
    ['analyst-v4.pdf', 'analyst-v4.pdf'],
    ['Résumé Ana Pérez 2026.PDF', 'Résumé Ana Pérez 2026.pdf'],
    ['履歴書.pdf', '履歴書.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\ana\\cv.pdf', 'cv.pdf'],
    ['a<b>:"c"|d?*.pdf', 'a-b---c--d--.pdf'],
    ['cv\r\nSet-Cookie: a=b.pdf', 'cv Set-Cookie- a=b.pdf'],
    ['cv\u0000.pdf', 'cv.pdf'],
    ['harmless\u202Efdp.exe', 'harmlessfdp.exe.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['...', 'document.pdf'],
    ['', 'document.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['nul', '_nul.pdf'],
    ['com1.notes.pdf', '_com1.notes.pdf'],
    ['console.pdf', 'console.pdf'],
    ['setup.exe', 'setup.exe.pdf'],
    ['cv.pdf. . ', 'cv.pdf'],
    ['half \uD83D.pdf', 'half.pdf'],
    ['100%25.pdf', '100-25.pdf'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeFileName(given, 'pdf')).toBe(safe)
  })

  it('keeps an ending that says the same in another way', () => {
    expect(safeFileName('me.JPEG', 'jpeg')).toBe('me.jpeg')
    expect(safeFileName('me', 'jpeg')).toBe('me.jpg')
  })

  it('is safe, stays the same when made safe again, and fits any file system', () => {
    const anyName = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(anyName, fc.constantFrom(...FILE_TYPE_NAMES), (given, type) => {
        const safe = safeFileName(given, type)
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*%]/u)
        expect(safe).toMatch(/^[^. ]/)
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(200)
        expect(typeByName(safe)).toBe(type)
        expect(safeFileName(safe, type)).toBe(safe)
      }),
    )
  })
})

it.each([
  ['analyst-v4.pdf', 'analyst-v4'],
  ['Ana Pérez v2.1', 'Ana Pérez v2.1'],
  ['C:\\cv.docx', 'cv'],
  ['.pdf', 'pdf'],
  ['', 'Document'],
])('a version from %j is called %j', (fileName, name) => {
  expect(nameFromFile(fileName)).toBe(name)
})

describe('the header of a download', () => {
  it.each([
    ['analyst-v4.pdf', `attachment; filename="analyst-v4.pdf"; filename*=UTF-8''analyst-v4.pdf`],
    [
      "Résumé (Ana's) v2.pdf",
      `attachment; filename="Resume (Ana's) v2.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9%20%28Ana%27s%29%20v2.pdf`,
    ],
    ['履歴書.pdf', `attachment; filename="___.pdf"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf`],
  ])('of %s', (fileName, header) => {
    expect(savedAs(fileName)).toBe(header)
  })

  it('is one line of plain characters, whatever the file was called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const header = savedAs(safeFileName(given, 'pdf'))
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/)
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
        const real = decodeURIComponent(header.split("''")[1] ?? '')
        expect(real).toBe(safeFileName(given, 'pdf'))
      }),
    )
  })
})
