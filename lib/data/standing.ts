import type { Transaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { encodePath, funnelPath } from '@/lib/domain/funnel'
import { effectiveMoves, type Move } from '@/lib/domain/lifecycle'
import { listMoves } from './events'
import type { UserId } from './user-id'

/**
 * What the columns of an application mirror of its timeline. Everything that lists or counts reads these;
 * they are always derived anew from the events, never stepped forward by hand.
 */
export function standingOf(moves: readonly Move[], contactDays: readonly Day[]) {
  const effective = effectiveMoves(moves)
  const first = effective[0]
  const last = effective.at(-1)
  if (!first || !last) throw new RangeError('An application has at least the move that logged it')
  const applied = effective.find((move) => move.to === 'APPLIED')
  const appliedDay = applied && applied.dayKnown !== false ? applied.day : null
  const lastHeardDay = contactDays.reduce((latest, day) => (day > latest ? day : latest), last.day)
  return {
    stage: last.to,
    stageSince: last.day,
    sinceKnown: last.dayKnown !== false,
    loggedDay: first.day,
    appliedDay,
    path: encodePath(funnelPath(moves)),
    lastHeardDay,
  }
}

/** Reads the timeline of one application and brings its mirrored columns up to date. */
export async function refreshStanding(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  now: Date,
): Promise<{ moves: Move[]; previousDay: Day | null }> {
  const moves = await listMoves(tx, userId, applicationId)
  const contacts = await tx.event.findMany({
    where: { userId, applicationId, kind: 'CONTACT' },
    select: { day: true },
    orderBy: { day: 'desc' },
    take: 1,
  })
  const standing = standingOf(
    moves,
    contacts.map((contact) => contact.day as Day),
  )
  await tx.application.update({
    where: { userId_id: { userId, id: applicationId } },
    // Said here, because the database would take the machine's clock for it.
    data: { ...standing, updatedAt: now },
    select: { id: true },
  })
  return { moves, previousDay: standing.stageSince }
}
