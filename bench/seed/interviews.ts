import { addDays, type Day } from '@/lib/domain/day'
import { fold } from '@/lib/domain/fold'
import { interviewTimes } from '@/lib/domain/interview-time'
import { STANDING_CHECKLIST, freezePlanned } from '@/lib/domain/preparation'
import type { InterviewFacts } from '@/lib/domain/reminders/facts'
import { INTERVIEW_KIND_LABELS, type InterviewOutcome, type PersonRole } from '@/lib/domain/vocabulary'
import { momentOf, type Context } from './context'
import type { WrittenApplication } from './application'
import type { Round } from './history'
import type { Story } from './plan'
import { writeReview, type WrittenReview } from './reviews'
import { TODAY, ZONE } from './setting'
import { personName, prose } from './words'

export interface WrittenInterview {
  facts: InterviewFacts
  review: WrittenReview | null
}

interface Contact {
  id: string
  name: string
  role: PersonRole
}

/** Writes whom one meets at a company: where there are rounds everybody, elsewhere sometimes a recruiter. */
export function writePeople(context: Context, application: WrittenApplication, story: Story): Contact[] {
  const { userId, random, id, rows } = context
  const roles: PersonRole[] =
    story.rounds.length > 0
      ? ['RECRUITER', 'HIRING_MANAGER', ...Array.from({ length: random.between(0, 2) }, () => 'INTERVIEWER' as const)] // prettier-ignore
      : random.chance(0.12)
        ? ['RECRUITER']
        : []
  return roles.map((role) => {
    const createdAt = momentOf(story.steps[0]!.day, 5)
    const contact = { id: id(createdAt), name: personName(random), role }
    rows.person.push({
      userId,
      id: contact.id,
      name: contact.name,
      folded: fold(contact.name),
      company: application.company,
      title: role === 'HIRING_MANAGER' ? 'Head of the team' : null,
      sharedGround: random.chance(0.15) ? prose(random, 8) : '',
      createdAt,
      updatedAt: createdAt,
    })
    rows.applicationPerson.push({ userId, applicationId: application.id, personId: contact.id, role })
    return contact
  })
}

/** Writes the rounds of one application with their preparations and reviews. */
export function writeInterviews(
  context: Context,
  application: WrittenApplication,
  story: Story,
  contacts: readonly Contact[],
): WrittenInterview[] {
  return story.rounds.map((round, index) => {
    const outcome = outcomeOf(story, index)
    return writeInterview(context, { application, story, round, contacts, outcome })
  })
}

type Writing = {
  application: WrittenApplication
  story: Story
  round: Round
  contacts: readonly Contact[]
  outcome: InterviewOutcome
}

function writeInterview(context: Context, writing: Writing): WrittenInterview {
  const { userId, random, id, rows } = context
  const { application, story, round, contacts, outcome } = writing
  const isAhead = story.aheadRounds.has(round)
  const isOwed = story.owedRounds.has(round)
  const isRecent = isAhead || round.day >= addDays(TODAY, -7)
  const scheduledAt = momentOf(
    addDays(round.day, isAhead ? -(1 + random.between(0, 3)) - aheadBy(round) : -3),
    30,
  )
  const time = `${String(round.hour).padStart(2, '0')}:00`
  const durationMinutes = random.pick([30, 45, 60, 60, 90])
  const times = interviewTimes({ day: round.day, time, zone: ZONE, durationMinutes })
  const interviewId = id(scheduledAt)
  const people = contacts.filter((_, index) => index === 0 || random.chance(0.5))
  const thankedOn = isRecent && (isOwed || isAhead) ? null : round.day
  const review = isAhead || (isOwed && !needsReview(story, round)) ? null : { isComplete: !isOwed }
  const plan = random.chance(0.6) ? prose(random, random.between(10, 50)) : ''
  const items = writePreparation(context, { interviewId, day: round.day, isAhead })
  const frozen = freezePlanned(plan, items)
  const written = review
    ? writeReview(context, {
        applicationId: application.id,
        interviewId,
        day: round.day,
        frozen,
        items,
        ...review,
      })
    : null
  rows.interview.push({
    userId,
    id: interviewId,
    applicationId: application.id,
    kind: round.kind,
    format: round.kind === 'PHONE_SCREEN' ? 'PHONE' : round.kind === 'TAKE_HOME' ? 'WRITTEN' : 'VIDEO',
    zone: ZONE,
    durationMinutes,
    ...times,
    plan,
    outcome,
    outcomeDay: outcome === 'PENDING' ? null : addDays(round.day, 1),
    link: 'https://meet.example.org/room',
    reviewedAt: written?.completedAt ?? null,
    preparationScore: written?.preparationScore ?? null,
    createdAt: scheduledAt,
    updatedAt: scheduledAt,
  })
  for (const { id: personId } of people)
    rows.interviewPerson.push({ userId, interviewId, personId, thankedOn })
  const event = { userId, applicationId: application.id, interviewId }
  const label = INTERVIEW_KIND_LABELS[round.kind]
  rows.event.push({ ...event, id: id(scheduledAt), kind: 'INTERVIEW_SCHEDULED', day: scheduledAt.toISOString().slice(0, 10), title: `${label} scheduled`, text: `${round.day}, ${time} (${ZONE})`, createdAt: scheduledAt }) // prettier-ignore
  if (outcome !== 'PENDING') {
    const heardAt = momentOf(addDays(round.day, 1), 70)
    rows.event.push({ ...event, id: id(heardAt), kind: 'INTERVIEW_OUTCOME', day: addDays(round.day, 1), title: `${label}: ${outcome.toLowerCase()}`, createdAt: heardAt }) // prettier-ignore
  }
  const facts: InterviewFacts = {
    id: interviewId,
    kind: round.kind,
    startAt: times.startAt,
    endAt: times.endAt,
    zone: ZONE,
    cancelled: false,
    preparationComplete: items.every(({ done }) => done),
    outcome,
    outcomeDay: null,
    answerPromisedOn: null,
    interviewers: people.map(({ id: personId, name }) => ({
      personId,
      name,
      thankedOn,
    })),
    thankedOn: null,
    reviewComplete: written?.completedAt != null,
  }
  return { facts, review: written }
}

const aheadBy = ({ day }: Round) =>
  Math.max(0, Math.round((Date.parse(day) - Date.parse(TODAY)) / 86_400_000))

/** The last round before a rejection has a draft at least, because the rejection is linked to it. */
const needsReview = ({ stage, rounds }: Story, round: Round) =>
  stage === 'REJECTED' && rounds.at(-1) === round

function outcomeOf({ stage, rounds, aheadRounds }: Story, index: number): InterviewOutcome {
  const isLast = index === rounds.length - 1
  if (aheadRounds.has(rounds[index]!)) return 'PENDING'
  if (!isLast) return 'ADVANCED'
  if (stage === 'REJECTED' || stage === 'WITHDRAWN') return stage
  if (stage === 'OFFER' || stage === 'ACCEPTED' || stage === 'DECLINED') return 'OFFER'
  return 'PENDING'
}

function writePreparation(
  { userId, id, random, rows, lessons }: Context,
  { interviewId, day, isAhead }: { interviewId: string; day: Day; isAhead: boolean },
) {
  const makes = Array.from({ length: 5 }, () => lessons.pick('IMPROVE', day))
  const keeps = Array.from({ length: 2 }, () => lessons.pick('SUSTAIN', day))
  const carried = [...new Set([...makes, ...keeps])]
  const lines = [
    ...STANDING_CHECKLIST.map((line) => ({ ...line, source: 'STANDING' as const, lessonId: null })),
    ...carried.map(({ id: lessonId, pillar, text }) => ({
      pillar,
      text,
      source: 'LESSON' as const,
      lessonId,
    })),
  ]
  const madeAt = momentOf(addDays(day, -3), 31)
  const items = lines.map((line, position) => ({
    ...line,
    done: random.chance(isAhead ? 0.4 : 0.75),
    dropped: random.chance(0.03),
    position,
  }))
  for (const item of items) rows.preparationItem.push({ userId, id: id(madeAt), interviewId, ...item })
  return items
}
