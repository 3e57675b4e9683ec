import { dayIn, instantAt } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { appendEvent } from '@/lib/data/events'
import { logAnsweredWithin, logAskedWithin, settleWithin } from '@/lib/data/feedback'
import { withdrawWithin } from '@/lib/data/interview-outcomes'
import { moveWithin } from '@/lib/data/moves'
import { logContactWithin } from '@/lib/data/notes'
import { replanApplications } from '@/lib/data/replan'
import type { Happening } from './story'
import { personId, stageOf, type Teller } from './teller'
import { reviewApplication } from './tell-review'

/** Everything but rounds, which take several days. */
export type Plain = Exclude<Happening, { what: 'interview' }>

type Of<W extends Plain['what']> = Extract<Plain, { what: W }>

/** Lets one thing happen to an application, at `now`, through the function that a click would call. */
export async function tellStep(teller: Teller, applicationId: string, step: Plain, now: Date) {
  switch (step.what) {
    case 'move':
      return move(teller, applicationId, { to: step.to, channel: step.channel, reason: step.reason }, now)
    case 'leave':
      return leave(teller, applicationId, step, now)
    case 'note':
      return note(teller, applicationId, step, now)
    case 'contact':
      return contact(teller, applicationId, step, now)
    case 'done':
      return tickOff(teller, applicationId, step, now)
    case 'put-off':
      return putOff(teller, applicationId, step, now)
    case 'review':
      return reviewApplication(teller, applicationId, step.of, now)
    default:
      return feedback(teller, applicationId, step, now)
  }
}

async function move(
  teller: Teller,
  applicationId: string,
  given: { to: Stage; channel?: Of<'move'>['channel']; reason?: string; withdrawReason?: string },
  now: Date,
) {
  const { to, channel = null, reason = '', withdrawReason = '' } = given
  const from = await stageOf(teller, applicationId)
  const words = { channel, reason, withdrawReason, offerDue: null }
  await moveWithin(teller.tx, teller.userId, { applicationId, from, to, day: null, ...words }, now)
}

async function leave(teller: Teller, applicationId: string, { reason }: Of<'leave'>, now: Date) {
  const { tx, userId } = teller
  const ahead = await tx.interview.findFirst({
    where: { userId, applicationId, cancelledAt: null, startAt: { gt: now } },
    select: { id: true },
  })
  if (!ahead) return move(teller, applicationId, { to: 'WITHDRAWN', withdrawReason: reason }, now)
  const from = await stageOf(teller, applicationId)
  await withdrawWithin(tx, userId, { interviewId: ahead.id, from, reason }, now)
}

async function note(
  { tx, userId, preferences }: Teller,
  applicationId: string,
  { text }: Of<'note'>,
  now: Date,
) {
  const day = dayIn(now, preferences.zone)
  await appendEvent(tx, userId, { applicationId, kind: 'NOTE', day, title: '', text }, now)
}

async function contact(teller: Teller, applicationId: string, step: Of<'contact'>, now: Date) {
  const { tx, userId, preferences } = teller
  const day = dayIn(now, preferences.zone)
  const withWhom = step.with === undefined ? null : await personId(teller, step.with, now)
  const { channel, text } = step
  await logContactWithin(tx, userId, { applicationId, day, channel, personId: withWhom, text }, now)
}

/** What was due by then is done; a rule that the person switched off or stretched has left nothing to do. */
async function tickOff(teller: Teller, applicationId: string, { rule }: Of<'done'>, now: Date) {
  const { tx, userId, preferences } = teller
  await replanApplications(tx, userId, [applicationId], preferences, now)
  await tx.reminder.updateMany({
    where: { userId, applicationId, rule, state: 'OPEN', dueAt: { lte: now } },
    data: { state: 'DONE', decidedAt: now, updatedAt: now },
  })
}

async function putOff(teller: Teller, applicationId: string, { rule }: Of<'put-off'>, now: Date) {
  const { tx, userId, preferences, dayOf } = teller
  await replanApplications(tx, userId, [applicationId], preferences, now)
  const until = instantAt(dayOf(1), preferences.reminderTime, preferences.zone)
  await tx.reminder.updateMany({
    where: { userId, applicationId, rule, state: 'OPEN' },
    data: { snoozedUntil: until, dueAt: until, updatedAt: now },
  })
}

async function feedback(
  teller: Teller,
  applicationId: string,
  step: Of<'ask-for-feedback' | 'feedback' | 'no-feedback'>,
  now: Date,
) {
  const { tx, userId } = teller
  const { id: rejectionId } = await tx.rejection.findFirstOrThrow({
    where: { userId, applicationId },
    select: { id: true },
  })
  if (step.what === 'no-feedback') return settleWithin(tx, userId, rejectionId, now)
  if (step.what === 'feedback') {
    return logAnsweredWithin(tx, userId, { rejectionId, day: null, feedback: step.text }, now)
  }
  const asked = step.from === undefined ? null : await personId(teller, step.from, now)
  await logAskedWithin(tx, userId, { rejectionId, day: null, personId: asked, alreadySent: false }, now)
}
