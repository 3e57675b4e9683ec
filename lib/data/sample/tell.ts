import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/db/client'
import { dayIn, instantAt } from '@/lib/domain/day'
import { logWithin } from '@/lib/data/applications'
import { loadPreferences } from '@/lib/data/preferences'
import { replanApplications, replanLesson, replanSearch, withPlanningLater } from '@/lib/data/replan'
import { addTagsTo } from '@/lib/data/tags'
import { tagNames } from '@/lib/domain/tags'
import type { UserId } from '@/lib/data/user-id'
import { sendDocuments } from './documents'
import { SEARCH } from './search'
import type { Round, SampleApplication, Step } from './story'
import { storyDays, type StoryDay } from './story-day'
import { personId, type Teller } from './teller'
import { DEEDS, reviewRound, takeAction } from './tell-review'
import { hear, schedule, thank } from './tell-round'
import { tellStep } from './tell-step'

/** One thing that happens at one moment. */
interface Beat {
  on: StoryDay
  time: string
  tell: (teller: Teller, now: Date) => Promise<unknown>
}

/** When in the day things happen, unless the story says otherwise. */
const HOURS = {
  log: '18:40',
  step: '10:00',
  schedule: '15:00',
  thank: '18:30',
  hear: '17:30',
  review: '20:00',
}

/**
 * Lives the sample search through, moment by moment, as if the person had used Debrief all along: every rule does
 * what it would have done then. At the end the reminders are planned as of `now`.
 */
export async function tellSearch(tx: Transaction, userId: UserId, now: Date): Promise<void> {
  const preferences = await loadPreferences(userId, tx)
  const { zone } = preferences
  const dayOf = storyDays(dayIn(now, zone), preferences.calendarFor())
  const teller: Teller = { tx, userId, preferences, dayOf, people: new Map(), lessons: new Map() }
  const told = new Map<string, SampleApplication>()
  const beats = [...SEARCH.flatMap((each) => beatsOf(each, (id) => told.set(id, each))), ...deeds()]
  const timed = beats.map(({ on, time, tell }) => ({ at: instantAt(dayOf(on), time, zone), tell }))
  await withPlanningLater(tx, async () => {
    for (const { at, tell } of timed.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
      await tell(teller, at)
    }
  })
  await tag(teller, told)
  await sendDocuments(teller)
  await replanApplications(tx, userId, [...told.keys()], preferences, now)
  const withDeeds = { userId, id: { in: [...teller.lessons.values()] }, actionDue: { not: null } }
  const lessons = await tx.lesson.findMany({ where: withDeeds, select: { id: true } })
  for (const { id } of lessons) await replanLesson(tx, userId, id, now)
  await replanSearch(tx, userId, now, preferences)
}

function beatsOf(application: SampleApplication, logged: (id: string) => unknown): Beat[] {
  let applicationId = ''
  const log: Beat = {
    on: application.logged,
    time: HOURS.log,
    tell: async (teller, now) => {
      applicationId = await logApplication(teller, application, now)
      logged(applicationId)
    },
  }
  const story = (application.story ?? []).flatMap((step) =>
    step.what === 'interview'
      ? beatsOfRound(step, step.round, () => applicationId)
      : [
          {
            on: step.on,
            time: step.time ?? (step.what === 'review' ? HOURS.review : HOURS.step),
            tell: (teller: Teller, now: Date) => tellStep(teller, applicationId, step, now),
          },
        ],
  )
  return [log, ...story]
}

function beatsOfRound(step: Step, round: Round, applicationId: () => string): Beat[] {
  const id = randomUUID()
  const { held, thanked = [], outcome, review } = round
  const about = () => ({ id, applicationId: applicationId() })
  const beats: Beat[] = [
    {
      on: step.on,
      time: step.time ?? HOURS.schedule,
      tell: (teller, now) => schedule(teller, about(), round, now),
    },
    ...thanked.map((key): Beat => ({
      on: held,
      time: HOURS.thank,
      tell: (teller, now) => thank(teller, id, key, now),
    })),
  ]
  if (review) {
    const time = review.time ?? HOURS.review
    beats.push({ on: review.on, time, tell: (teller, now) => reviewRound(teller, id, review, now) })
  }
  if (outcome) {
    beats.push({
      on: outcome.on,
      time: HOURS.hear,
      tell: (teller, now) => hear(teller, about(), outcome, now),
    })
  }
  return beats
}

/** All applications of a tag at a time: there are far fewer tags than applications. */
async function tag({ tx, userId }: Teller, told: ReadonlyMap<string, SampleApplication>) {
  const byName = new Map<string, string[]>()
  for (const [id, { tags }] of told) {
    for (const name of tagNames(tags)) byName.set(name, [...(byName.get(name) ?? []), id])
  }
  for (const [name, ids] of byName) await addTagsTo(tx, userId, ids, [name])
}

function deeds(): Beat[] {
  return DEEDS.map(({ key, doneOn }) => ({
    on: doneOn,
    time: HOURS.review,
    tell: (teller, now) => takeAction(teller, key, now),
  }))
}

async function logApplication(teller: Teller, application: SampleApplication, now: Date): Promise<string> {
  const { tx, userId, dayOf } = teller
  const { company, role, place, source, excitement, deadline } = application
  const { salary = null, link = null, notes = '', posting = '', people = {} } = application
  const { id } = await logWithin(
    tx,
    userId,
    {
      company,
      role,
      place,
      source,
      excitement,
      salary,
      link,
      notes,
      posting,
      tags: null,
      stage: application.as ?? 'APPLIED',
      day: null,
      channel: null,
      reason: '',
      deadline: deadline === undefined ? null : dayOf(deadline),
      offerDue: null,
      country: null,
      state: null,
    },
    now,
    { isSample: true },
  )
  const links = []
  for (const [key, personRole] of entriesOf(people)) {
    links.push({ userId, applicationId: id, personId: await personId(teller, key, now), role: personRole })
  }
  await tx.applicationPerson.createMany({ data: links })
  return id
}

function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}
