import { db } from '@/lib/db/client'
import { addDays, dayIn, instantAt, type Day } from '@/lib/domain/day'
import { feedbackStanding } from '@/lib/domain/feedback'
import { compareLines, type TimelineLine } from '@/lib/domain/timeline'
import { eventLine, feedbackLines, reminderLine, windowLine } from '@/lib/domain/timeline-lines'
import { limitOf, type TimelineAsk } from './timeline-ask'

/** An application is turned down a handful of times at most; beyond this the oldest stay untold. */
const REJECTIONS_TOLD = 20

/** A round that was logged after it was held was never announced: the interview's own line tells of it. */
const LOGGED_AFTERWARDS = {
  kind: 'INTERVIEW_SCHEDULED' as const,
  NOT: [{ title: { endsWith: ' scheduled' } }, { title: { endsWith: ' restored' } }],
}

export async function readEvents(ask: TimelineAsk): Promise<TimelineLine[]> {
  const { userId, applicationId, take } = ask
  const limit = limitOf(ask, 'event')
  const rows = await db.event.findMany({
    where: {
      userId,
      applicationId,
      NOT: LOGGED_AFTERWARDS,
      ...(limit === null
        ? {}
        : limit.key === null
          ? { day: limit.includesDay ? { lte: limit.day } : { lt: limit.day } }
          : { OR: [{ day: { lt: limit.day } }, { day: limit.day, id: { lt: limit.key } }] }),
    },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      kind: true,
      day: true,
      fromStage: true,
      toStage: true,
      title: true,
      text: true,
      channel: true,
      interviewId: true,
      reviewId: true,
    },
  })
  return rows.map(({ id, day, ...event }) => eventLine({ day: day as Day, source: 'event', key: id }, event))
}

/** Rules whose doing another row tells already. */
const TOLD_ELSEWHERE = ['thank-you', 'feedback-request', 'feedback-second-ask']

export async function readRemindersDone(ask: TimelineAsk): Promise<TimelineLine[]> {
  const { userId, applicationId, take, preferences } = ask
  const { zone } = preferences
  const limit = limitOf(ask, 'reminder')
  const [lastAt = '', lastId = ''] = limit?.key?.split('_') ?? []
  const at = new Date(Date.parse(lastAt) || 0)
  const rows = await db.reminder.findMany({
    where: {
      userId,
      applicationId,
      state: 'DONE',
      rule: { notIn: TOLD_ELSEWHERE },
      ...(limit === null
        ? { decidedAt: { not: null } }
        : limit.key === null
          ? {
              decidedAt: {
                lt: instantAt(limit.includesDay ? addDays(limit.day, 1) : limit.day, '00:00', zone),
              },
            }
          : { OR: [{ decidedAt: { lt: at } }, { decidedAt: at, id: { lt: lastId } }] }),
    },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, title: true, why: true, decidedAt: true },
  })
  return rows.flatMap(({ id, decidedAt, ...words }) => {
    if (decidedAt === null) return []
    const key = `${decidedAt.toISOString()}_${id}`
    return [reminderLine({ day: dayIn(decidedAt, zone), source: 'reminder', key }, words)]
  })
}

export async function readFeedback({
  userId,
  applicationId,
  cursor,
  now,
  preferences,
}: TimelineAsk): Promise<TimelineLine[]> {
  const rows = await db.rejection.findMany({
    where: { userId, applicationId },
    orderBy: { id: 'desc' },
    take: REJECTIONS_TOLD,
    select: {
      id: true,
      reviewId: true,
      receivedOn: true,
      askedOn: true,
      askedPersonId: true,
      secondAskedOn: true,
      answeredOn: true,
      feedback: true,
      noFeedbackOn: true,
      reopenedOn: true,
      application: { select: { country: true, state: true } },
    },
  })
  const askedIds = rows.flatMap(({ askedPersonId }) => askedPersonId ?? [])
  const asked =
    askedIds.length === 0
      ? []
      : await db.person.findMany({
          where: { userId, id: { in: askedIds } },
          select: { id: true, name: true },
        })
  const today = dayIn(now, preferences.zone)
  const { rules } = preferences
  const lines = rows.flatMap(({ application, askedPersonId, ...row }) => {
    const rejection = {
      ...row,
      receivedOn: row.receivedOn as Day,
      askedOn: row.askedOn as Day | null,
      secondAskedOn: row.secondAskedOn as Day | null,
      answeredOn: row.answeredOn as Day | null,
      noFeedbackOn: row.noFeedbackOn as Day | null,
      reopenedOn: row.reopenedOn as Day | null,
      askedName: asked.find(({ id }) => id === askedPersonId)?.name ?? null,
    }
    const { step, cooling } = feedbackStanding(rejection, today, preferences.calendarFor(application), rules)
    const isToCome = step === 'cooling' || step === 'open' || step === 'last-call'
    const { enabled, numbers } = rules['feedback-request']
    const window = { opensOn: cooling.opensOn, businessDay: numbers.opens }
    return [
      ...feedbackLines(rejection),
      ...(isToCome && enabled ? [windowLine(rejection, window, today)] : []),
    ]
  })
  return lines.filter(({ place }) => cursor === null || compareLines(place, cursor) > 0)
}
