import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/sqlite/client'
import type { Day } from '@/lib/domain/day'
import { dayIn } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import type { Clues } from '@/lib/domain/message/clues'
import { rankApplications, type MatchReason } from '@/lib/domain/message/rank'
import type { InterviewKind } from '@/lib/domain/vocabulary'
import { NotFoundError } from '@/lib/errors'
import { batches } from './batches'
import type { KnownPerson } from './people-list'
import type { UserId } from './user-id'

/** An application as the next step of a message needs it. */
export interface MessageApplication {
  id: string
  company: string
  role: string
  stage: Stage
  /** The day it entered its stage: no move can be before it. */
  stageSince: Day
  /** Why it was found; empty where the person chose it. */
  reasons: MatchReason[]
  people: KnownPerson[]
  /** Who of them wrote, by the address. */
  senderId: string | null
  ahead: { id: string; kind: InterviewKind; startAt: Date; day: Day; zone: string }[]
}

const SELECT = {
  id: true,
  company: true,
  companyFolded: true,
  role: true,
  roleFolded: true,
  stage: true,
  stageSince: true,
  link: true,
} as const satisfies Prisma.ApplicationSelect

type Found = Prisma.ApplicationGetPayload<{ select: typeof SELECT }>

// SQLite takes so many values in one statement.
const BATCH = 400
const EACH = 60

/** The applications that a message may be about, the likeliest first: by its people, its links and its company. */
export async function findMessageApplications(
  userId: UserId,
  clues: Clues,
  now: Date,
): Promise<MessageApplication[]> {
  const names = [...new Set([...clues.named.sender, ...clues.named.subject, ...clues.named.text])]
  const wheres: Prisma.ApplicationWhereInput[] = batches(names, BATCH).map((batch) => ({
    companyFolded: { in: batch },
  }))
  const beginnings = [...clues.named.subject].filter((name) => /^\S{5,}$/.test(name)).slice(0, 40)
  if (clues.label !== null && clues.label.length >= 3) beginnings.push(clues.label.slice(0, 4))
  if (beginnings.length > 0)
    wheres.push({ OR: beginnings.map((name) => ({ companyFolded: { startsWith: name } })) })
  if (clues.domain !== null) wheres.push({ link: { contains: clues.domain } })
  const addressed = addressWhere(clues)
  if (addressed) wheres.push({ people: { some: { userId, person: addressed } } })
  const found = await Promise.all(
    wheres.map((where) =>
      db.application.findMany({
        where: { userId, trashedAt: null, ...where },
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        take: EACH,
        select: SELECT,
      }),
    ),
  )
  const applications = [...new Map(found.flat().map((each) => [each.id, each])).values()]
  const people = await readPeople(userId, applications)
  const matches = rankApplications(
    applications.map((each) => ({
      ...each,
      addresses: (people.get(each.id) ?? []).flatMap(({ email }) => (email === null ? [] : [email])),
    })),
    clues,
  )
  const best = matches.map(({ application }) => application)
  const ahead = await readAhead(userId, best, now)
  return matches.map(({ application, reasons }) => shape(application, reasons, people, ahead, clues.address))
}

/** One that the person chose. Throws a NotFoundError where it is not theirs or lies in the trash. */
export async function loadMessageApplication(
  userId: UserId,
  id: string,
  address: string | null,
  now: Date,
): Promise<MessageApplication> {
  const application = await db.application.findUnique({
    where: { userId_id: { userId, id }, trashedAt: null },
    select: SELECT,
  })
  if (!application) throw new NotFoundError('application')
  const [people, ahead] = await Promise.all([
    readPeople(userId, [application]),
    readAhead(userId, [application], now),
  ])
  return shape(application, [], people, ahead, address)
}

type PersonRow = KnownPerson & { email: string | null }
type Ahead = Map<string, MessageApplication['ahead']>

function shape(
  { id, company, role, stage, stageSince }: Found,
  reasons: MatchReason[],
  allPeople: Map<string, PersonRow[]>,
  allAhead: Ahead,
  address: string | null,
): MessageApplication {
  const rows = allPeople.get(id) ?? []
  return {
    id,
    company,
    role,
    stage,
    stageSince: stageSince as Day,
    reasons,
    people: rows.map(({ email: _email, ...person }) => person),
    senderId:
      address === null ? null : (rows.find(({ email }) => email?.toLowerCase() === address)?.id ?? null),
    ahead: allAhead.get(id) ?? [],
  }
}

function addressWhere({ address, domain }: Clues): Prisma.PersonWhereInput | null {
  if (address === null) return null
  return { OR: [{ email: address }, ...(domain === null ? [] : [{ email: { contains: domain } }])] }
}

async function readPeople(userId: UserId, applications: readonly Found[]): Promise<Map<string, PersonRow[]>> {
  const people = new Map<string, PersonRow[]>()
  const ids = applications.map(({ id }) => id)
  for (const batch of batches(ids, BATCH)) {
    const rows = await db.applicationPerson.findMany({
      where: { userId, applicationId: { in: batch } },
      orderBy: { person: { folded: 'asc' } },
      take: BATCH * 4,
      select: {
        applicationId: true,
        person: { select: { id: true, name: true, title: true, company: true, email: true } },
      },
    })
    for (const { applicationId, person } of rows) {
      people.set(applicationId, [...(people.get(applicationId) ?? []), person])
    }
  }
  return people
}

async function readAhead(userId: UserId, applications: readonly Found[], now: Date): Promise<Ahead> {
  const rows = await db.interview.findMany({
    where: {
      userId,
      applicationId: { in: applications.map(({ id }) => id) },
      cancelledAt: null,
      startAt: { gt: now },
    },
    orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
    take: 20,
    select: { id: true, applicationId: true, kind: true, startAt: true, zone: true },
  })
  const ahead: Ahead = new Map()
  for (const { applicationId, ...row } of rows) {
    const round = { ...row, day: dayIn(row.startAt, row.zone) }
    ahead.set(applicationId, [...(ahead.get(applicationId) ?? []), round])
  }
  return ahead
}
