import { dayIn } from '@/lib/domain/day'
import type { Pillar } from '@/lib/domain/vocabulary'
import { recordOutcomeWithin } from '@/lib/data/interview-outcomes'
import { scheduleWithin } from '@/lib/data/interviews'
import { recordThankYouWithin } from '@/lib/data/thank-yous'
import type { PersonKey } from './people'
import type { Round } from './story'
import { personId, personIds, stageOf, type Teller } from './teller'

/** Schedules a round; its preparation is done at once, because nothing keeps when each line was ticked. */
export async function schedule(
  teller: Teller,
  { id, applicationId }: { id: string; applicationId: string },
  round: Round,
  now: Date,
): Promise<void> {
  const { tx, userId, preferences, dayOf } = teller
  const { kind, format, time, minutes, place, link, plan } = round
  await scheduleWithin(
    tx,
    userId,
    {
      id,
      applicationId,
      kind,
      format,
      day: dayOf(round.held),
      time,
      zone: preferences.zone,
      durationMinutes: minutes,
      place: place ?? null,
      link: link ?? null,
      notes: '',
      plan: plan ?? '',
      personIds: await personIds(teller, round.with, now),
      newNames: [],
    },
    now,
  )
  await prepare(teller, id, round)
}

async function prepare({ tx, userId }: Teller, interviewId: string, { ticked = {}, own = [] }: Round) {
  const items = await tx.preparationItem.findMany({
    where: { userId, interviewId },
    orderBy: { position: 'asc' },
    select: { id: true, pillar: true, source: true },
  })
  const standing = (pillar: Pillar) =>
    items.filter((item) => item.source === 'STANDING' && item.pillar === pillar)
  const done = [
    ...standing('INDUSTRY').slice(0, ticked.industry ?? 0),
    ...standing('COMPANY').slice(0, ticked.company ?? 0),
    ...standing('PEOPLE').slice(0, ticked.people ?? 0),
    ...items.filter(({ source }) => source === 'LESSON').slice(0, ticked.lessons ?? 0),
  ]
  await tx.preparationItem.updateMany({
    where: { userId, id: { in: done.map(({ id }) => id) } },
    data: { done: true },
  })
  await tx.preparationItem.createMany({
    data: own.map((item, index) => ({
      userId,
      interviewId,
      source: 'OWN' as const,
      position: items.length + index,
      ...item,
    })),
  })
}

export async function thank(teller: Teller, interviewId: string, key: PersonKey, now: Date): Promise<void> {
  const { tx, userId, preferences } = teller
  const day = dayIn(now, preferences.zone)
  await recordThankYouWithin(
    tx,
    userId,
    { interviewId, personId: await personId(teller, key, now), day },
    now,
  )
}

/** What they said, and where the application goes with it. */
export async function hear(
  teller: Teller,
  { id, applicationId }: { id: string; applicationId: string },
  { is, channel, reason, offerDue, promised }: NonNullable<Round['outcome']>,
  now: Date,
): Promise<void> {
  const { tx, userId, dayOf } = teller
  await recordOutcomeWithin(
    tx,
    userId,
    {
      interviewId: id,
      outcome: is,
      day: null,
      answerPromisedOn: promised === undefined ? null : dayOf(promised),
      from: await stageOf(teller, applicationId),
      alsoMove: true,
      channel: channel ?? null,
      reason: reason ?? '',
      offerDue: offerDue === undefined ? null : dayOf(offerDue),
    },
    now,
  )
}
