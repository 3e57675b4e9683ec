import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesOf, listZip } from './zip-reader'
import { zipped, type ZipFile } from './zip-writer'

const AT = new Date('2026-11-23T10:00:00Z')

async function* from<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

async function archiveOf(
  files: readonly (Omit<ZipFile, 'pieces'> & { pieces: Uint8Array[] })[],
): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of zipped(from(files.map((file) => ({ ...file, pieces: from(file.pieces) }))), AT)) {
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function inFile<T>(bytes: Uint8Array, work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'debrief-test-'))
  try {
    const file = path.join(folder, 'a.zip')
    writeFileSync(file, bytes)
    return await work(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('an archive', () => {
  it('is read by others and by ourselves as it was written, whatever is in it', async () => {
    const content = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 })
    const files = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-zé🚀]{1,8}(\/[a-z]{1,4})?$/u),
        isPacked: fc.boolean(),
        pieces: content,
      }),
      { selector: ({ name }) => name, maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const archive = await archiveOf(given)
        const expected = Object.fromEntries(
          given.map(({ name, pieces }) => [name, Buffer.concat(pieces).toString('hex')]),
        )
        const others = Object.entries(unzipSync(archive)).map(([name, bytes]) => [
          name,
          Buffer.from(bytes).toString('hex'),
        ])
        expect(Object.fromEntries(others)).toEqual(expected)
        const own = await inFile(archive, async (file) => {
          const read: [string, string][] = []
          for (const entry of await listZip(file)) {
            const pieces: Buffer[] = []
            for await (const piece of bytesOf(file, entry, 10_000)) pieces.push(piece)
            read.push([entry.name, Buffer.concat(pieces).toString('hex')])
          }
          return read
        })
        expect(Object.fromEntries(own)).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  it('is not confused by what its files hold', async () => {
    const pdf = Buffer.from('%PDF PK\u0003\u0004 PK\u0007\u0008 PK\u0005\u0006')
    const archive = await archiveOf([{ name: 'Zoë.pdf', isPacked: true, pieces: [pdf] }])
    const read = await inFile(archive, async (file) => {
      const [entry] = await listZip(file)
      const pieces: Buffer[] = []
      for await (const piece of bytesOf(file, entry!, 100)) pieces.push(piece)
      return Buffer.concat(pieces)
    })
    expect(read).toEqual(pdf)
  })

  it('asks for no more than is taken', async () => {
    let asked = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked += 1
        yield new Uint8Array(1024)
      }
    }
    const archive = zipped(from([{ name: 'a', isPacked: true, pieces: endless() }]), AT)
    for (let taken = 0; taken < 10; taken += 1) await archive.next()
    expect(asked).toBeLessThan(12)
    await archive.return()
  })
})
