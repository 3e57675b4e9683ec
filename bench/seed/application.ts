import { standingOf } from '@/lib/data/standing'
import { addDays, laterDay, type Day } from '@/lib/domain/day'
import { fold, foldCompany } from '@/lib/domain/fold'
import { STAGE_LABELS, type Move } from '@/lib/domain/lifecycle'
import { momentOf, type Context } from './context'
import type { Story } from './plan'
import { TODAY } from './setting'
import { company, place, prose, role, source } from './words'

export interface WrittenApplication {
  id: string
  company: string
  role: string
  lastHeardDay: Day
  offerDue: Day | null
}

/** Writes an application with its moves, notes, contacts and tags, and the columns that mirror them. */
export function writeApplication(
  context: Context,
  story: Story,
  tagIds: readonly string[],
): WrittenApplication {
  const { userId, random, rows } = context
  const createdAt = momentOf(story.steps[0]!.day, (story.index % 100) / 10)
  const id = context.id(createdAt)
  const moves = writeMoves(context, id, story)
  const contactDays = writeNotes(context, id, story)
  const standing = standingOf(moves, contactDays)
  const words = { company: company(random), role: role(random), notes: random.chance(0.3) ? prose(random, random.between(10, 60)) : '' } // prettier-ignore
  const where = random.chance(0.8) ? place(random) : null
  const from = random.chance(0.85) ? source(random) : null
  const offerDue =
    story.stage === 'OFFER' ? addDays(laterDay(standing.stageSince, addDays(TODAY, -2)), 9) : null
  const leftWith = random.chance(0.5) ? 'Not what I am looking for.' : null
  rows.application.push({
    userId,
    id,
    ...words,
    ...standing,
    companyFolded: foldCompany(words.company),
    roleFolded: fold(words.role),
    sourceFolded: from === null ? null : fold(from),
    searchText: fold([words.company, words.role, where, from, words.notes].filter(Boolean).join(' ')),
    place: where,
    source: from,
    link: random.chance(0.6) ? `https://jobs.example.org/${story.index}` : null,
    salary: random.chance(0.3) ? `${random.between(60, 180)},000` : null,
    excitement: random.chance(0.5) ? random.between(1, 5) : null,
    posting: random.chance(0.35) ? prose(random, random.between(200, 500)) : '',
    offerDue,
    withdrawReason: story.stage === 'WITHDRAWN' ? leftWith : null,
    archivedAt: story.isArchived ? momentOf(addDays(standing.stageSince, 30)) : null,
    trashedAt: story.isTrashed ? momentOf(addDays(standing.stageSince, 20)) : null,
    createdAt,
    updatedAt: momentOf(standing.lastHeardDay, 60 + (story.index % 100) / 10),
  })
  for (const tagId of new Set(random.chance(0.3) ? [random.pick(tagIds), random.pick(tagIds)] : [])) {
    rows.applicationTag.push({ userId, applicationId: id, tagId })
  }
  return { id, company: words.company, role: words.role, lastHeardDay: standing.lastHeardDay, offerDue }
}

function writeMoves({ userId, id, rows }: Context, applicationId: string, { steps }: Story): Move[] {
  return steps.map(({ stage, day }, index) => {
    const from = steps[index - 1]?.stage ?? null
    const createdAt = momentOf(day, 20 + index)
    const move: Move = { id: id(createdAt), from, to: stage, day, kind: 'MOVE', correctsId: null }
    const isEarly = stage === 'SAVED' || stage === 'APPLIED'
    rows.event.push({
      userId,
      id: move.id,
      applicationId,
      kind: 'MOVE',
      fromStage: from,
      toStage: stage,
      day,
      title: from === null && !isEarly ? `Logged at ${STAGE_LABELS[stage]}` : STAGE_LABELS[stage],
      createdAt,
    })
    return move
  })
}

/** Up to three notes and two contacts between the first and the last move; returns the days of the contacts. */
function writeNotes({ userId, id, random, rows }: Context, applicationId: string, { steps }: Story): Day[] {
  const contactDays: Day[] = []
  const isLong = steps.length > 2
  const notes = isLong ? random.between(0, 3) : random.between(0, 1)
  const contacts = isLong ? random.between(0, 2) : 0
  for (let written = 0; written < notes + contacts; written += 1) {
    const { day } = random.pick(steps)
    const isContact = written >= notes
    const createdAt = momentOf(day, 40 + written)
    rows.event.push({
      userId,
      id: id(createdAt),
      applicationId,
      kind: isContact ? 'CONTACT' : 'NOTE',
      day,
      title: isContact ? 'Heard from them' : '',
      text: prose(random, random.between(8, 60)),
      channel: isContact ? 'EMAIL' : null,
      createdAt,
    })
    if (isContact) contactDays.push(day)
  }
  return contactDays
}
