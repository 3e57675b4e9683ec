import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { APPLIED_STAGES, effectiveMoves, undoOf, type Stage } from '@/lib/domain/lifecycle'
import {
  PAGE_SELECT,
  attachedDocument,
  byKind,
  byRole,
  dayOrNull,
  listedInterview,
  shownRejection,
  type AttachedDocument,
  type LinkedPerson,
  type ListedInterview,
  type ShownRejection,
} from './application-page-rows'
import { listMoves } from './events'
import type { UserId } from './user-id'

export interface ApplicationPage {
  id: string
  company: string
  role: string
  stage: Stage
  stageSince: Day
  appliedDay: Day | null
  place: string | null
  salary: string | null
  source: string | null
  link: string | null
  excitement: number | null
  deadline: Day | null
  offerDue: Day | null
  notes: string
  posting: string
  country: string | null
  state: string | null
  withdrawReason: string | null
  isArchived: boolean
  isTrashed: boolean
  tags: string[]
  /** The moves as they count, oldest first, without those that were corrected. */
  track: { id: string; stage: Stage; day: Day }[]
  /** Where "undo the last move" leads; null while there is only the first entry. */
  undoTo: Stage | null
  people: LinkedPerson[]
  interviews: ListedInterview[]
  documents: AttachedDocument[]
  /** The latest no, if there was one. */
  rejection: ShownRejection | null
  /** Of an accepted offer: how many others wait to hear of it. */
  othersOpen: number
}

/** Everything on the page of one application but its timeline and reminders; null where there is none of this id. */
export async function loadApplicationPage(
  userId: UserId,
  id: string,
  now: Date,
): Promise<ApplicationPage | null> {
  const row = await db.application.findUnique({ where: { userId_id: { userId, id } }, select: PAGE_SELECT })
  if (!row) return null
  const { rejections, interviews, people, tags, documents, archivedAt, trashedAt, ...details } = row
  const [moves, askedName, othersOpen] = await Promise.all([
    listMoves(db, userId, id),
    nameOf(userId, rejections[0]?.askedPersonId ?? null),
    details.stage === 'ACCEPTED' ? countWaiting(userId, details.stageSince) : 0,
  ])
  return {
    ...details,
    stageSince: details.stageSince as Day,
    appliedDay: dayOrNull(details.appliedDay),
    deadline: dayOrNull(details.deadline),
    offerDue: dayOrNull(details.offerDue),
    isArchived: archivedAt !== null,
    isTrashed: trashedAt !== null,
    tags: tags.map(({ tag }) => tag.name).toSorted((a, b) => a.localeCompare(b, 'en')),
    track: effectiveMoves(moves).map((move) => ({ id: move.id, stage: move.to, day: move.day })),
    undoTo: undoOf(moves)?.to ?? null,
    people: people.map(({ role, person }) => ({ role, ...person })).toSorted(byRole),
    interviews: interviews.map((interview) => listedInterview(interview, now)),
    documents: documents.map(attachedDocument).toSorted(byKind),
    rejection: rejections[0] ? shownRejection(rejections[0], askedName) : null,
    othersOpen,
  }
}

/** Of what was logged by `day`: what came later belongs to another search. */
function countWaiting(userId: UserId, day: string): Promise<number> {
  const stage = { in: [...APPLIED_STAGES] }
  return db.application.count({
    where: { userId, stage, loggedDay: { lte: day }, trashedAt: null, archivedAt: null },
  })
}

async function nameOf(userId: UserId, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const person = await db.person.findUnique({
    where: { userId_id: { userId, id: personId } },
    select: { name: true },
  })
  return person?.name ?? null
}
