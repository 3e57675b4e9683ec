import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/data/documents'
import { exportEverything } from '@/lib/data/export-everything'
import { at, createTestUser, logTestApplication } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import { RefusedError } from '@/lib/errors'
import { EXPORTED_LISTS, KEYS, type ExportedList } from '@/lib/schemas/exported-rows'
import { importAccount, lookAtAccount } from './account-import'
import { accountZip } from './account-zip'
import { randomAccount, randomPerson, textOf, type RandomAccount, type RandomRow } from './random-accounts'

const now = at('2026-11-23')
/** What belongs to the account and not to the search in it. */
const BOUND = ['sessions', 'apiTokens', 'destinations', 'deliveries', 'exportedAt']
const BOUND_OF_USER = ['id', 'email', 'createdAt', 'updatedAt']

let folder: string
let made = 0

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'debrief-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(content: string | Uint8Array): string {
  made += 1
  const file = path.join(folder, String(made))
  writeFileSync(file, content)
  return file
}

async function exported(userId: UserId): Promise<string> {
  let text = ''
  for await (const piece of exportEverything(userId, now)) text += piece
  return text
}

async function zipOf(userId: UserId): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of accountZip(userId, now)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** An export without what belongs to its account. */
function searchIn(text: string): Record<string, unknown> {
  const { user, ...lists } = JSON.parse(text) as Record<string, unknown> & { user: RandomRow }
  const without = (object: RandomRow, names: readonly string[]) =>
    Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
  return { ...without(lists, BOUND), user: without(user, BOUND_OF_USER) }
}

/** In the order of their keys, as the export puts them. */
function sorted(account: RandomAccount): RandomAccount {
  const keyOf = (list: ExportedList, row: RandomRow) =>
    (KEYS[list] ?? ['id']).map((column) => String(row[column])).join(' ')
  return Object.fromEntries(
    EXPORTED_LISTS.map((list) => [
      list,
      account[list].toSorted((a, b) => (keyOf(list, a) < keyOf(list, b) ? -1 : 1)),
    ]),
  ) as RandomAccount
}

describe('what was exported and imported', () => {
  it('is the same, whatever is in the account', async () => {
    await fc.assert(
      fc.asyncProperty(randomAccount, randomPerson, async (account, person) => {
        const bea = await createTestUser()
        await importAccount(bea, fileOf(textOf(account, person)), now)
        const first = await exported(bea)
        expect(searchIn(first)).toEqual({
          ...sorted(account),
          format: 'debrief',
          version: 2,
          user: person,
        })
        const cem = await createTestUser()
        await importAccount(cem, fileOf(await zipOf(bea)), now)
        expect(searchIn(await exported(cem))).toEqual(searchIn(first))
      }),
      { numRuns: 12 },
    )
  })
})

const [account] = fc.sample(randomAccount, { seed: 4, numRuns: 1 })
const [person] = fc.sample(randomPerson, { seed: 4, numRuns: 1 })
const valid = textOf(account!, person!)
const changed = (change: RandomRow) => textOf(account!, person!, change)
const [application] = account!.applications
const withApplication = (change: RandomRow) =>
  changed({ applications: [{ ...application, ...change }, ...account!.applications.slice(1)] })

async function refusal(content: string | Uint8Array, userId?: UserId): Promise<string> {
  const to = userId ?? (await createTestUser())
  const before = await exported(to)
  const error: unknown = await importAccount(to, fileOf(content), now).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(RefusedError)
  expect(await exported(to)).toBe(before)
  return (error as RefusedError).message
}

describe('an import changes nothing, and says why, where the file', () => {
  it.each([
    ['is empty', '', /not whole/],
    ['is a table', 'Company,Role\r\nNorthwind,Analyst\r\n', /not whole|not a JSON file/],
    ['is another JSON', '{"resume":{"name":"Ana"}}', /not an export of Debrief/],
    ['is a JSON list', '[1,2]', /not a JSON file/],
    ['was cut off', valid.slice(0, -400), /not whole/],
    ['was cut off at its last sign', valid.trimEnd().slice(0, -1), /not whole/],
    ['is of another format', changed({ format: 'other' }), /not an export of Debrief/],
    ['is newer', changed({ version: 3 }), /comes from a newer Debrief.*3.*up to 2/],
    ['is of no version', changed({ version: 'two' }), /not an export/],
    ['has a list that nobody knows', changed({ dreams: [{ id: '1' }] }), /“dreams”.*newer/],
    ['lacks a list', changed({ reviews: undefined }), /“reviews” is missing/],
    ['has a column that nobody knows', withApplication({ mood: 'fine' }), /Row 1 of “applications”.*“mood”/],
    ['lacks a column', withApplication({ company: undefined }), /“company”/],
    ['has a day that is none', withApplication({ stageSince: '2026-02-30' }), /“stageSince”/],
    ['has a path that is none', withApplication({ path: 'APPLIED>DREAM' }), /“path”/],
    ['has a link that runs', withApplication({ link: 'javascript:alert(1)' }), /“link”/],
    ['holds a NUL', withApplication({ notes: 'a\u0000b' }), /“notes”/],
    ['holds half a character', withApplication({ notes: 'a\uD800b' }), /“notes”/],
    ['holds a number for a text', withApplication({ role: 5 }), /“role”/],
    ['names a region that is none', withApplication({ country: 'XX' }), /“country”/],
    ['has an owner in a row', withApplication({ userId: 'somebody' }), /“userId”/],
    [
      'has a row twice',
      changed({ tags: ['a', 'a'].map((id) => ({ id, name: id, folded: id })) }),
      /Row 2 of “tags” is there twice/,
    ],
    [
      'has two rows that exclude each other',
      changed({ tags: ['a', 'b'].map((id) => ({ id, name: 'x', folded: 'x' })), applicationTags: [] }),
      /exclude each other/,
    ],
    [
      'names a row that is not in it',
      changed({ applicationTags: [{ applicationId: application!.id, tagId: 'nobody’s' }] }),
      /Row 1 of “applicationTags” belongs to something that is not in “tags”/,
    ],
    ['says nonsense of the person', changed({ user: { ...person, zone: 'Mars/Olympus' } }), /“zone”/],
  ])('%s', async (_, content, sentence) => {
    expect(await refusal(content)).toMatch(sentence)
  })

  it('would come into an account that has something', async () => {
    const ana = await createTestUser()
    await logTestApplication(ana)
    expect(await refusal(valid, ana)).toMatch(/already has 1 application, the trash included/)
  })
})

it('reads what the first version wrote', async () => {
  const applications = account!.applications.map(({ importId: _importId, ...row }) => row)
  const { imports: _i, documents: _d, applicationDocuments: _a, ...older } = account!
  const text = JSON.stringify({ format: 'debrief', version: 1, user: person, ...older, applications })
  const ana = await createTestUser()
  await importAccount(ana, fileOf(text), now)
  const lists = searchIn(await exported(ana))
  expect(lists.applications).toEqual(sorted(account!).applications.map((row) => ({ ...row, importId: null })))
  expect(lists.imports).toEqual([])
})

describe('a ZIP file', () => {
  const bytes = strToU8('%PDF-1.4 a résumé, version 3')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document = {
    id: 'cv',
    kind: 'RESUME',
    name: 'Analyst v3',
    fileName: 'Ana "v3".pdf',
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256,
    notes: '',
    isSample: false,
    createdAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-01T09:00:00.000Z',
  }
  const json = changed({
    documents: [document, { ...document, id: 'cv-again' }],
    applicationDocuments: [{ applicationId: application!.id, documentId: 'cv', sentOn: '2026-11-02' }],
  })

  it('brings the documents along, and writes them back under a safe name', async () => {
    const ana = await createTestUser()
    const file = fileOf(zipSync({ 'folder/account.json': strToU8(json), 'folder/documents/renamed': bytes }))
    expect((await lookAtAccount(file)).documents).toEqual({ named: 2, whole: 2 })
    await importAccount(ana, file, now)
    for (const id of ['cv', 'cv-again']) {
      expect(strFromU8((await readDocument(ana, id)).bytes)).toBe(strFromU8(bytes))
    }

    const archive = unzipSync(await zipOf(ana))
    expect(searchIn(strFromU8(archive['account.json']!))).toEqual(searchIn(await exported(ana)))
    const names = Object.keys(archive).filter((name) => name.startsWith('documents/'))
    expect(names).toEqual([`documents/Ana _v3_ (${sha256.slice(0, 8)}).pdf`])
    expect(archive[names[0]!]).toEqual(bytes)
    expect(Object.keys(archive)).toEqual(
      expect.arrayContaining(EXPORTED_LISTS.map((list) => `csv/${list}.csv`)),
    )
  })

  it('without the documents’ files says how many are missing', async () => {
    const file = fileOf(
      zipSync({ 'account.json': strToU8(json), 'documents/cv.pdf': strToU8('something else, as long!!!!') }),
    )
    expect((await lookAtAccount(file)).documents).toEqual({ named: 2, whole: 0 })
  })

  it.each([
    ['is another one', zipSync({ 'a.txt': strToU8('a') }), /no account.json/],
    ['was cut off', zipSync({ 'account.json': strToU8(json) }).slice(0, -30), /not whole/],
    [
      'holds an export that was cut off',
      zipSync({ 'account.json': strToU8(json.slice(0, -9)) }),
      /not whole/,
    ],
    [
      'names a file that would lie elsewhere',
      zipSync({ 'account.json': strToU8(changed({ documents: [{ ...document, fileName: '../cv.pdf' }] })) }),
      /“fileName”/,
    ],
    [
      'holds a page that says it is a document',
      (() => {
        const page = strToU8('<script>alert(1)</script>')
        const sum = createHash('sha256').update(page).digest('hex')
        const row = { ...document, size: page.length, sha256: sum }
        const lying = changed({ documents: [row], applicationDocuments: [] })
        return zipSync({ 'account.json': strToU8(lying), 'documents/cv.pdf': page })
      })(),
      /not of the kind/,
    ],
    [
      'holds more than its export names',
      zipSync({
        'account.json': strToU8(json),
        ...Object.fromEntries(['1', '2', '3'].map((name) => [`documents/${name}`, bytes.slice().fill(7)])),
      }),
      /more documents than its export names/,
    ],
  ])('is refused when it %s', async (_, content, sentence) => {
    expect(await refusal(content)).toMatch(sentence)
  })

  it('is refused when it unpacks to more than it says, however small it is', async () => {
    const bomb = zipSync({ 'account.json': new Uint8Array(8 * 1024 * 1024).fill(0x20) })
    expect(bomb.length).toBeLessThan(20_000)
    expect(await refusal(bomb)).toMatch(/not whole|JSON/)
    const sizes = new DataView(bomb.buffer, bomb.byteOffset)
    const listed = sizes.getUint32(bomb.length - 22 + 16, true)
    sizes.setUint32(listed + 24, 1000, true)
    expect(await refusal(bomb)).toMatch(/was changed/)
    sizes.setUint32(listed + 24, 0xfffffff0, true)
    expect(await refusal(bomb)).toMatch(/too large to be ours/)
  })

  it('is refused when a byte of it was changed', async () => {
    const whole = zipSync({ 'account.json': [strToU8(json), { level: 0 }] })
    const place = Buffer.from(whole).indexOf('2026-11-23T09')
    whole[place] = 0x33
    expect(await refusal(whole)).toMatch(/was changed/)
  })
})
