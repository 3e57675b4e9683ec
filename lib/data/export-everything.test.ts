import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { readTables } from '@/lib/db/tables'
import { parentOf } from '@/lib/domain/exported-references'
import { NotFoundError } from '@/lib/errors'
import { exportEverything } from './export-everything'
import { EXPORTED, LEFT_OUT, SECRETS, type ExportedCells } from './exported-tables'
import { at, createTestUser } from './testing'
import { mintUserId, type UserId } from './user-id'

const now = at('2026-11-23')

/** The models of the schema with their columns, relations left out. */
const models = new Map(
  [...readFileSync('prisma/models.prisma', 'utf8').matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = '', body = '']) => [name, columnsIn(body)] as const,
  ),
)
const owned = [...models].filter(([name, columns]) => columns.includes('userId') && !(name in LEFT_OUT))

function columnsIn(body: string): string[] {
  return [...body.matchAll(/^ {2}(\w+) +(\w+)(\S*)/gm)]
    .filter(([, , type = '', rest = '']) => !rest.startsWith('[]') && !isModel(type))
    .map(([, column = '']) => column)
}

function isModel(type: string): boolean {
  return new RegExp(`^model ${type} \\{`, 'm').test(readFileSync('prisma/models.prisma', 'utf8'))
}

type Export = Record<string, unknown> & { user: Record<string, unknown> }

/** `meanwhile` happens after each piece, which is given to it. */
async function exported(userId: UserId, meanwhile?: (piece: string) => Promise<void>): Promise<Export> {
  let text = ''
  for await (const piece of exportEverything(userId, now)) {
    text += piece
    await meanwhile?.(piece)
  }
  return JSON.parse(text) as Export
}

const rowsOf = (all: Export, model: string) =>
  all[EXPORTED[model as keyof typeof EXPORTED]] as Record<string, unknown>[]

const DAYS: Record<string, string> = { goes: '2026-12-25', comes: '2026-12-26' }

/** One row in every table. `mark` stands in their texts, and in their ids. */
async function fill(userId: UserId, mark: string) {
  const id = (what: string) => `${mark}-${what}`
  const applicationId = id('application')
  const interviewId = id('interview')
  const personId = id('person')
  const reviewId = id('review')
  const lessonId = id('lesson')
  const own = { userId, applicationId }
  await db.userSession.create({
    data: { userId, id: id('session-secret'), lastSeenAt: now, expiresAt: now, userAgent: mark },
  })
  await db.dayOff.create({ data: { userId, day: DAYS[mark] ?? '2026-12-24', label: mark } })
  await db.application.create({
    data: {
      userId,
      id: applicationId,
      company: `${mark} "AG" \u2028 🦄`,
      companyFolded: mark,
      role: '</script>',
      roleFolded: 'x',
      searchText: mark,
      stage: 'REJECTED',
      stageSince: '2026-11-12',
      loggedDay: '2026-11-01',
      path: 'APPLIED>REJECTED',
      lastHeardDay: '2026-11-12',
    },
  })
  await db.event.create({ data: { ...own, kind: 'NOTE', day: '2026-11-02', text: mark } })
  await db.tag.create({ data: { userId, id: id('tag'), name: mark, folded: mark } })
  await db.applicationTag.create({ data: { ...own, tagId: id('tag') } })
  await db.person.create({ data: { userId, id: personId, name: mark, folded: mark } })
  await db.applicationPerson.create({ data: { ...own, personId, role: 'RECRUITER' } })
  await db.interview.create({
    data: {
      ...own,
      id: interviewId,
      kind: 'PANEL',
      localStart: '2026-11-10T10:00',
      zone: 'UTC',
      durationMinutes: 60,
      startAt: at('2026-11-10', '10:00'),
      endAt: at('2026-11-10', '11:00'),
    },
  })
  await db.interviewPerson.create({ data: { userId, interviewId, personId } })
  await db.review.create({ data: { ...own, id: reviewId, interviewId, happened: mark } })
  await db.lesson.create({
    data: { userId, id: lessonId, kind: 'IMPROVE', pillar: 'PEOPLE', text: mark, folded: mark },
  })
  await db.preparationItem.create({
    data: { userId, interviewId, pillar: 'PEOPLE', text: mark, source: 'LESSON', lessonId, position: 1 },
  })
  await db.reviewLesson.create({ data: { userId, reviewId, lessonId, position: 1 } })
  await db.lessonVerdict.create({ data: { userId, reviewId, lessonId, worked: true } })
  await db.rejection.create({
    data: { ...own, reviewId, receivedOn: '2026-11-12', stageReached: 'APPLIED', reason: mark },
  })
  await db.reminder.create({
    data: {
      ...own,
      id: id('reminder'),
      rule: 'custom',
      subject: mark,
      occurrence: '1',
      title: mark,
      why: '',
      plannedFor: now,
      dueAt: now,
    },
  })
  const destinationId = id('destination')
  await db.destination.create({
    data: {
      userId,
      id: destinationId,
      kind: 'WEBHOOK',
      address: mark,
      settings: '{"secret":"webhook-secret"}',
    },
  })
  await db.delivery.create({
    data: {
      userId,
      reminderId: id('reminder'),
      destinationId,
      dueAt: now,
      sendAt: now,
      leaseToken: 'lease-secret',
    },
  })
  await db.import.create({ data: { userId, fileName: mark, format: 'SHEET' } })
  const document = {
    kind: 'RESUME',
    name: mark,
    fileName: 'cv.pdf',
    mediaType: 'application/pdf',
    size: 1,
  } as const
  await db.document.create({ data: { userId, id: id('document'), ...document, sha256: 'x' } })
  await db.applicationDocument.create({ data: { ...own, documentId: id('document') } })
  await db.apiToken.create({
    data: { userId, name: mark, hash: `${userId}-${id('token-secret')}`, ending: 'abcd', scope: 'READ' },
  })
}

let ana: UserId
let all: Export

beforeAll(async () => {
  ana = await createTestUser({ name: 'Ana' })
  await fill(ana, 'ana')
  await fill(await createTestUser(), 'bora')
  all = await exported(ana)
})

describe('the export of everything', () => {
  it('knows every model that belongs to a person', () => {
    expect(models.size).toBeGreaterThan(15)
    expect(Object.keys(EXPORTED).toSorted()).toEqual(owned.map(([name]) => name).toSorted())
  })

  it('reads what rows belong to before them', () => {
    const read: string[] = Object.keys(EXPORTED)
    const late = readTables()
      .filter(({ model }) => read.includes(model))
      .flatMap(({ model, parents }) =>
        parents
          .filter((parent) => read.indexOf(parent) > read.indexOf(model))
          .map((parent) => `${parent} after ${model}`),
      )
    expect(late).toEqual([])
  })

  it('never holds a row without what it belongs to, whatever comes and goes while it is read', async () => {
    for (const list of ['applications', 'events']) {
      const userId = await createTestUser()
      await fill(userId, 'stays')
      await fill(userId, 'goes')
      const whole = await exported(userId, async (piece) => {
        if (!piece.startsWith(`,\n "${list}"`)) return
        await db.application.deleteMany({ where: { userId, id: 'goes-application' } })
        await db.tag.deleteMany({ where: { userId, id: 'goes-tag' } })
        await fill(userId, 'comes')
      })
      const lists = Object.values(EXPORTED).map((name) => [name, whole[name] as ExportedCells[]] as const)
      const ids = new Map<string, unknown[]>(lists.map(([name, rows]) => [name, rows.map(({ id }) => id)]))
      const hanging = lists.flatMap(([name, rows]) =>
        rows.flatMap(Object.entries<unknown>).filter(([column, id]) => {
          const parent = parentOf(name, column)
          return parent !== null && id !== null && !ids.get(parent)?.includes(id)
        }),
      )
      expect(hanging).toEqual([])
      expect(ids.get('applications')).toContain('stays-application')
    }
  })

  it.each(owned)('holds every column of %s', (model, columns) => {
    const [row] = rowsOf(all, model)
    const secret = SECRETS[EXPORTED[model as keyof typeof EXPORTED]]
    const kept = columns.filter((column) => column !== 'userId' && column !== secret)
    expect(Object.keys(row ?? {}).toSorted()).toEqual(kept.toSorted())
  })

  it('holds the person with everything but what opens doors', () => {
    const secrets = ['passwordHash', 'feedHash']
    const columns = models.get('User')?.filter((column) => !secrets.includes(column)) ?? []
    expect(Object.keys(all.user).toSorted()).toEqual(columns.toSorted())
  })

  it('keeps whatever was typed as it was typed', () => {
    expect(rowsOf(all, 'Application')[0]).toMatchObject({ company: 'ana "AG" \u2028 🦄', role: '</script>' })
  })

  it('lets out no secret, and nothing of another person', () => {
    const text = JSON.stringify(all)
    expect(text).toContain('ana')
    expect(text).not.toContain('bora')
    expect(text).not.toMatch(/(session|webhook|lease|token)-secret/)
    expect(text).not.toMatch(/passwordHash/)
  })

  it('goes on where a page ended, also in a table with two keys', async () => {
    const userId = await createTestUser()
    await fill(userId, 'long')
    const numbers = Array.from({ length: 1_001 }, (_, index) => String(index).padStart(5, '0'))
    const tags = numbers.map((number) => ({ userId, id: number, name: number, folded: number }))
    await db.tag.createMany({ data: tags })
    await db.applicationTag.createMany({
      data: numbers.map((tagId) => ({ userId, applicationId: 'long-application', tagId })),
    })
    const everything = await exported(userId)
    const ids = [...numbers, 'long-tag']
    expect(rowsOf(everything, 'Tag').map(({ id }) => id)).toEqual(ids)
    expect(rowsOf(everything, 'ApplicationTag').map(({ tagId }) => tagId)).toEqual(ids)
  })

  it('is a whole object for somebody who has nothing yet', async () => {
    const nothing = await exported(await createTestUser({ name: 'New' }))
    expect(nothing.user.name).toBe('New')
    for (const name of Object.values(EXPORTED)) expect(nothing[name]).toEqual([])
  })

  it('says that an account is gone', async () => {
    await expect(exported(mintUserId('gone'))).rejects.toThrow(NotFoundError)
  })
})
