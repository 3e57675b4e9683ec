import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/sqlite/client'
import { fold } from '@/lib/domain/fold'
import type { UserId } from './user-id'

const PAGE = 50
/** So many companies stand in a row as "where met". */
const MET = 3

export interface PeopleFilters {
  /** a part of the name */
  q: string
  /** a part of the company where you met */
  met: string
}

export interface ListedPerson {
  id: string
  name: string
  title: string | null
  company: string | null
  sharedGround: string
  /** the companies of the applications where they appear, each once */
  met: string[]
  applications: number
  interviews: number
}

/** People by name, as far as the filters let them through; `next` is where the following page begins. */
export async function listPeople(
  userId: UserId,
  { q, met }: PeopleFilters,
  cursor: string | null,
  size = PAGE,
): Promise<{ rows: ListedPerson[]; next: string | null }> {
  const rows = await db.person.findMany({
    where: {
      userId,
      AND: [
        ...wordsOf(q).map((word) => ({ folded: { contains: word } })),
        ...wordsOf(met).map((word) => ({
          applications: {
            some: { userId, application: { trashedAt: null, companyFolded: { contains: word } } },
          },
        })),
        afterName(cursor),
      ],
    },
    orderBy: [{ folded: 'asc' }, { id: 'asc' }],
    take: size + 1,
    select: {
      id: true,
      name: true,
      folded: true,
      title: true,
      company: true,
      sharedGround: true,
      applications: {
        where: { application: { trashedAt: null } },
        orderBy: { applicationId: 'desc' },
        take: MET,
        select: { application: { select: { company: true } } },
      },
    },
  })
  const shown = rows.slice(0, size)
  const places = await countPlaces(
    userId,
    shown.map(({ id }) => id),
  )
  const last = shown.at(-1)
  return {
    rows: shown.map(({ applications, folded: _folded, ...person }) => ({
      ...person,
      met: [...new Set(applications.map(({ application }) => application.company))],
      applications: places.applications.get(person.id) ?? 0,
      interviews: places.interviews.get(person.id) ?? 0,
    })),
    next: rows.length > size && last ? `${last.id}~${last.folded}` : null,
  }
}

/** In how many applications and interviews each of the shown people stands; the trash does not count. */
async function countPlaces(userId: UserId, personIds: readonly string[]) {
  const where = { userId, personId: { in: [...personIds] } }
  const [applications, interviews] = await Promise.all([
    db.applicationPerson.groupBy({
      by: ['personId'],
      where: { ...where, application: { trashedAt: null } },
      _count: { _all: true },
    }),
    db.interviewPerson.groupBy({
      by: ['personId'],
      where: { ...where, interview: { application: { trashedAt: null } } },
      _count: { _all: true },
    }),
  ])
  const byPerson = (groups: readonly { personId: string; _count: { _all: number } }[]) =>
    new Map(groups.map(({ personId, _count }) => [personId, _count._all]))
  return { applications: byPerson(applications), interviews: byPerson(interviews) }
}

export interface KnownPerson {
  id: string
  name: string
  title: string | null
  company: string | null
}

/** Whom somebody may mean while typing a name; nobody for an empty text. */
export async function findPeople(userId: UserId, text: string, take = 8): Promise<KnownPerson[]> {
  const words = wordsOf(text)
  if (words.length === 0) return []
  return db.person.findMany({
    where: { userId, AND: words.map((word) => ({ folded: { contains: word } })) },
    orderBy: [{ folded: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, name: true, title: true, company: true },
  })
}

/** The people of one application, to choose interviewers from. */
export async function listPeopleOf(userId: UserId, applicationId: string): Promise<KnownPerson[]> {
  const rows = await db.applicationPerson.findMany({
    where: { userId, applicationId },
    orderBy: { person: { folded: 'asc' } },
    take: 60,
    select: { person: { select: { id: true, name: true, title: true, company: true } } },
  })
  return rows.map(({ person }) => person)
}

/** A person's name for a filter that names them; null where there is no such person. */
export async function nameOfPerson(userId: UserId, id: string): Promise<string | null> {
  const person = await db.person.findUnique({ where: { userId_id: { userId, id } }, select: { name: true } })
  return person?.name ?? null
}

const wordsOf = (text: string) => fold(text).split(' ').filter(Boolean).slice(0, 6)

function afterName(cursor: string | null): Prisma.PersonWhereInput {
  const cut = cursor?.indexOf('~') ?? -1
  if (cursor === null || cut <= 0) return {}
  const [id, folded] = [cursor.slice(0, cut), cursor.slice(cut + 1)]
  return { folded: { gte: folded }, OR: [{ folded: { gt: folded } }, { folded, id: { gt: id } }] }
}
