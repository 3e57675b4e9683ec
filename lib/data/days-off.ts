import { db } from '@/lib/db/client'
import { addDays, dayIn, type Day } from '@/lib/domain/day'
import { DAYS_BACK, checkRange, daysOf, inRanges, type DayRange } from '@/lib/domain/days-off'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { DayOffInput } from '@/lib/schemas/settings'
import { zoneOf } from './preferences'
import { changePlanning, type Replanned } from './settings'
import type { UserId } from './user-id'

/** All of them are read whenever business days are counted: more than a year of them is no working life. */
const MOST = 366

/** The person's days off in ranges, in order, from a year ago on. */
export async function listDaysOff(userId: UserId, today: Day): Promise<DayRange[]> {
  const rows = await db.dayOff.findMany({
    where: { userId, day: { gte: addDays(today, -DAYS_BACK) } },
    orderBy: { day: 'asc' },
    take: MOST,
    select: { day: true, label: true },
  })
  return inRanges(rows.map(({ day, label }) => ({ day: day as Day, label })))
}

/**
 * Adds a range; a day that was off already takes the new name. Throws a RefusedError at `from` or `to` where the
 * range is backwards, too long or too far away.
 */
export function addDaysOff(userId: UserId, { from, to, label }: DayOffInput, now: Date): Promise<Replanned> {
  return changePlanning(userId, now, async (tx) => {
    const today = dayIn(now, await zoneOf(tx, userId))
    const issue = checkRange({ from, to }, today)
    if (issue) throw new RefusedError(issue.message, issue.field)
    await tx.dayOff.deleteMany({
      where: { userId, OR: [{ day: { gte: from, lte: to } }, { day: { lt: addDays(today, -DAYS_BACK) } }] },
    })
    const days = daysOf({ from, to })
    if ((await tx.dayOff.count({ where: { userId } })) + days.length > MOST) {
      throw new RefusedError(`That would be more than ${MOST} days off. Remove some first.`, 'from')
    }
    await tx.dayOff.createMany({ data: days.map((day) => ({ userId, day, label })) })
  })
}

/** Removes the days off of a range. Throws a NotFoundError when there is none in it. */
export function removeDaysOff(
  userId: UserId,
  { from, to }: Pick<DayRange, 'from' | 'to'>,
  now: Date,
): Promise<Replanned> {
  return changePlanning(userId, now, async (tx) => {
    const { count } = await tx.dayOff.deleteMany({ where: { userId, day: { gte: from, lte: to } } })
    if (count === 0) throw new NotFoundError('day off')
  })
}
