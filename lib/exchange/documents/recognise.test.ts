import { strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_DOCUMENT_BYTES } from '@/lib/domain/documents/file-types'
import { recognise } from './recognise'
import * as files from './testing'

describe('what is kept', () => {
  it.each([
    ['cv.pdf', files.pdf(), 'application/pdf'],
    ['cv.docx', files.docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['cv.odt', files.odt(), 'application/vnd.oasis.opendocument.text'],
    ['cv.txt', files.txt(), 'text/plain'],
    ['cv.txt', files.txt('\uFEFF履歴書'), 'text/plain'],
    ['cv.png', files.png(), 'image/png'],
    ['cv.jpg', files.jpeg(), 'image/jpeg'],
    ['CV.JPEG', files.jpeg(), 'image/jpeg'],
    ['Ana v2.1', files.pdf(), 'application/pdf'],
    ['cv', files.txt(), 'text/plain'],
  ])('%s', async (name, bytes, mediaType) => {
    expect(await recognise(bytes, name)).toMatchObject({ ok: true, mediaType })
  })

  it('gets a name that says what it is', async () => {
    expect(await recognise(files.pdf(), '../setup.exe')).toMatchObject({
      ok: true,
      fileName: 'setup.exe.pdf',
    })
  })
})

describe('what is refused, with a sentence that says why', () => {
  it.each([
    ['cv.pdf', Buffer.alloc(0), 'This file is empty.'],
    ['cv.txt', Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 'a'), 'This file is larger than 10 MB.'],
    ['cv.pdf', files.png(), 'By its name this is a PDF, but it holds a PNG picture.'],
    [
      'cv.pdf',
      files.txt('<script>alert(1)</script>'),
      'By its name this is a PDF, but it holds plain text (TXT).',
    ],
    ['cv.png', files.odt(), 'By its name this is a PNG picture, but it holds an OpenDocument (ODT).'],
    ['cv.txt', files.pdf(), 'By its name this is plain text (TXT), but it holds a PDF.'],
    [
      'cv.docx',
      files.zip({ 'virus.exe': files.program() }),
      'This is a ZIP archive or another kind of document.',
    ],
    ['cv.docx', files.xlsx(), 'This is a ZIP archive or another kind of document.'],
    ['cv.docx', files.docm(), 'This is a ZIP archive or another kind of document.'],
    ['cv.odt', files.ods(), 'This is a ZIP archive or another kind of document.'],
    ['cv.docx', files.docx().subarray(0, -30), 'This file is damaged or not a document.'],
    ['cv.docx', files.bomb(400), 'This file would unpack to more than 300 MB'],
    ['cv.doc', files.doc(), 'This is an older Word file, or one with a password.'],
    ['cv.pdf', files.program(), 'This is a file of the kind EXE.'],
    ['cv.txt', Buffer.from('plain\0text'), 'This file is not a kind that is kept here.'],
    ['cv.txt', Buffer.from([0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9]), 'This is not plain text in UTF-8.'],
    ['cv.html', files.txt('<html></html>'), 'This is not a kind that is kept here.'],
    ['cv.svg', files.txt('<svg onload="alert(1)"/>'), 'This is not a kind that is kept here.'],
  ])('%s: %#', async (name, bytes, sentence) => {
    expect(await recognise(bytes, name)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining(sentence),
    })
  })
})

describe('a ZIP file', () => {
  it('is never unpacked further than the one small part that says what it is', async () => {
    // 64 MB of blanks where the list of parts should be: some 60 kB here.
    const bytes = files.zip({ '[Content_Types].xml': Buffer.alloc(64 * 1024 * 1024, ' ') })
    expect(bytes.length).toBeLessThan(200_000)
    const before = process.memoryUsage().arrayBuffers
    expect(await recognise(bytes, 'cv.docx')).toMatchObject({ ok: false })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024)
  })

  it('that lies about the size of that part is found out', async () => {
    const bytes = files.zip({ '[Content_Types].xml': Buffer.alloc(4 * 1024 * 1024, ' ') })
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bytes.writeUInt32LE(100, entry + 24)
    expect(await recognise(bytes, 'cv.docx')).toMatchObject({ ok: false })
  })

  it('may have a comment, and parts in any order', async () => {
    const bytes = files.zip({
      'a.xml': strToU8('a'),
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    })
    bytes.writeUInt16LE(5, bytes.length - 2)
    const commented = Buffer.concat([bytes, Buffer.from('hello')])
    expect(await recognise(commented, 'cv.odt')).toMatchObject({ ok: true, type: 'odt' })
  })

  it('gets an answer, whatever is broken in it', async () => {
    const whole = files.docx()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = Buffer.from(whole)
          for (const [position, value] of changes) bytes[position] = value
          expect(await recognise(bytes, 'cv.docx')).toHaveProperty('ok')
          expect(await recognise(bytes.subarray(0, length), 'cv.docx')).toHaveProperty('ok')
        },
      ),
    )
  })
})
