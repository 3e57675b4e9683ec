import { setArchived } from '@/lib/data/application-bulk'
import { linkPerson } from '@/lib/data/application-people'
import { createToken } from '@/lib/data/api-tokens'
import { makeFeed } from '@/lib/data/calendar-feed'
import { undoLastMove } from '@/lib/data/corrections'
import { createCustomReminder } from '@/lib/data/custom-reminders'
import { addDaysOff } from '@/lib/data/days-off'
import { addEmail, addWebhook } from '@/lib/data/destinations'
import { addDocument } from '@/lib/data/documents'
import { logAsked } from '@/lib/data/feedback'
import { cancelInterview } from '@/lib/data/interview-outcomes'
import { importApplications } from '@/lib/data/imports'
import { createPerson } from '@/lib/data/people'
import { completeReminder } from '@/lib/data/reminder-decisions'
import { saveQuietHours } from '@/lib/data/quiet-hours'
import { openInterviewReview } from '@/lib/data/review-drafts'
import { finishReview } from '@/lib/data/review-testing'
import { addSampleData } from '@/lib/data/sample'
import { startSession } from '@/lib/data/sessions'
import {
  at,
  createTestUser,
  logTestApplication,
  moveTestApplication,
  scheduleTestInterview,
} from '@/lib/data/testing'
import { trashApplications } from '@/lib/data/trash'
import type { UserId } from '@/lib/data/user-id'
import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { applicationDetails } from '@/lib/schemas/application'
import { documentUpload } from '@/lib/schemas/document'
import { feedbackAsked } from '@/lib/schemas/feedback'
import { personDetails } from '@/lib/schemas/person'
import { customReminder } from '@/lib/schemas/reminder'
import type { Belongings } from './attempt'

/** A Monday, three weeks after both began their search. */
export const NOW = at('2026-11-23', '12:00')

export const COMPANY = 'Orrery Labs'
export const ROLE = 'Analyst'

/** A word that stands in every text of the owner, and nowhere else. Its folded form is itself. */
export const MARK = 'quagga'

/** Of whoever is sending at this moment. */
export const LEASE = 'lease'

/** Somebody with a search of their own: a little of everything, in the states that the attempts need. */
export async function createSearcher(): Promise<Belongings> {
  return withBelongings(await createTestUser(), '2026-12-21' as Day)
}

async function withBelongings(userId: UserId, dayOff: Day): Promise<Belongings> {
  const sessions = await withSessions(userId, dayOff)
  return { userId, dayOff, ...sessions, ...(await withToken(userId)), ...(await withApplications(userId)) }
}

async function withSessions(userId: UserId, dayOff: Day) {
  await addDaysOff(userId, { from: dayOff, to: dayOff, label: 'Skiing' }, NOW)
  return {
    session: await startSession(userId, { userAgent: 'Firefox', address: '192.0.2.1' }, NOW),
    otherSession: await startSession(userId, { userAgent: 'Safari', address: '192.0.2.2' }, NOW),
  }
}

/** A token, with a request that is under way, and one that is done and not answered yet. */
async function withToken(userId: UserId) {
  const { id: token } = await createToken(userId, { name: 'Script', scope: 'WRITE', life: 'never' }, NOW)
  const answer = { userId, tokenId: token, request: 'hash', createdAt: NOW }
  await db.apiAnswer.create({ data: { ...answer, key: 'under way' } })
  await db.apiAnswer.create({ data: { ...answer, key: 'committed', status: 0 } })
  return { token }
}

async function withApplications(userId: UserId) {
  const log = async (company: string, given = {}) =>
    (await logTestApplication(userId, { company, role: ROLE, ...given })).id
  const application = await log(COMPANY, { source: 'A friend', tags: 'remote', notes: 'Their letter' })
  const plain = await log('Alder')
  const trashed = await log('Birch', { stage: 'SAVED' })
  await trashApplications(userId, [trashed], NOW)
  const corrected = await log('Elm')
  await moveTestApplication(userId, { applicationId: corrected, from: 'APPLIED', to: 'NO_REPLY' })
  await undoLastMove(userId, corrected, 'NO_REPLY', NOW)
  const { id: tag } = await db.tag.findFirstOrThrow({
    where: { userId, applications: { some: { applicationId: application } } },
  })
  const people = await withPeople(userId, application)
  return {
    application,
    plain,
    trashed,
    corrected,
    tag,
    ...people,
    ...(await withInterviews(userId, application, people.interviewer)),
    ...(await withRejections(userId, await log('Cedar'), await log('Dogwood'))),
    ...(await withReminders(userId, plain)),
    ...(await withDestinations(userId, plain)),
    ...(await withDocuments(userId, application)),
    import: await withImport(userId),
  }
}

async function withPeople(userId: UserId, applicationId: string) {
  const { id: person } = await createPerson(userId, personDetails.parse({ name: 'Rosa Lindqvist' }), NOW)
  const { id: interviewer } = await createPerson(userId, personDetails.parse({ name: 'Ivo Tan' }), NOW)
  await linkPerson(userId, { applicationId, personId: person, role: 'RECRUITER' }, NOW)
  return { person, interviewer }
}

async function withInterviews(userId: UserId, applicationId: string, interviewer: string) {
  const schedule = async (day: string) =>
    (await scheduleTestInterview(userId, { applicationId, day, personIds: [interviewer] })).id
  const held = await schedule('2026-11-16')
  const written = await schedule('2026-11-17')
  const unreviewed = await schedule('2026-11-18')
  const { id: completed } = await openInterviewReview(userId, held, at('2026-11-16', '12:00'))
  const { version } = await finishedReview(userId, completed)
  const { id: draft } = await openInterviewReview(userId, written, at('2026-11-17', '12:00'))
  const upcoming = await schedule('2026-11-30')
  const cancelled = await schedule('2026-12-02')
  await cancelInterview(userId, { interviewId: cancelled, reason: '' }, NOW)
  const item = await db.preparationItem.findFirstOrThrow({ where: { userId, interviewId: upcoming } })
  const lesson = await db.lesson.findFirstOrThrow({ where: { userId, action: { not: '' } } })
  return {
    held,
    unreviewed,
    upcoming,
    cancelled,
    completed,
    completedVersion: version,
    draft,
    item: item.id,
    lesson: lesson.id,
  }
}

async function finishedReview(userId: UserId, reviewId: string): Promise<{ version: number }> {
  const lessons = [
    {
      kind: 'IMPROVE' as const,
      pillar: 'COMPANY' as const,
      text: 'Ask about rivals',
      action: 'Read the news',
    },
    { kind: 'SUSTAIN' as const, pillar: 'DELIVERY' as const, text: 'Numbers for every claim' },
  ]
  const done = await finishReview(userId, reviewId, { lessons }, at('2026-11-18'))
  if (done.outcome === 'overtaken') throw new Error('Nobody else writes this review.')
  return done
}

async function withRejections(userId: UserId, rejected: string, asked: string) {
  for (const applicationId of [rejected, asked]) {
    await moveTestApplication(userId, { applicationId, from: 'APPLIED', to: 'REJECTED', day: '2026-11-06' })
  }
  const rejectionOf = (applicationId: string) =>
    db.rejection.findFirstOrThrow({ where: { userId, applicationId } })
  const { id: rejection } = await rejectionOf(rejected)
  const { id: askedRejection } = await rejectionOf(asked)
  await logAsked(userId, feedbackAsked.parse({ rejectionId: askedRejection, day: '2026-11-18' }), NOW)
  return { rejected, rejection, askedRejection }
}

async function withReminders(userId: UserId, applicationId: string) {
  const remind = (title: string, about: string | null = applicationId) => {
    const reminder = customReminder.parse({ applicationId: about, title, day: '2026-12-01', time: '09:00' })
    return createCustomReminder(userId, reminder, NOW)
  }
  const { id: reminder } = await remind('Water the plants')
  await remind('Sharpen the pencils', null)
  const { id: doneReminder } = await remind('Ring the bell')
  await completeReminder(userId, doneReminder, NOW)
  return { reminder, doneReminder }
}

async function withDestinations(userId: UserId, applicationId: string) {
  const address = `https://example.org/${userId}`
  const { id: webhook } = await addWebhook(userId, { address, preset: 'plain', label: 'Home' }, NOW)
  const { id: email } = await addEmail(userId, `${userId}@example.org`, NOW)
  return { webhook, email, ...(await withDeliveries(userId, webhook, applicationId)) }
}

async function withDocuments(userId: UserId, applicationId: string) {
  const upload = documentUpload.parse({ kind: 'RESUME', applicationId, sentOn: '2026-11-02' })
  const bytes = new TextEncoder().encode(userId)
  const file = { fileName: 'analyst.txt', mediaType: 'text/plain', bytes }
  const { id } = await addDocument(userId, upload, file, 0, NOW)
  return { document: id }
}

/** A list of one row, for tries with imports. */
export function listOf(company: string) {
  const row = {
    row: 2,
    about: {
      companyFolded: company.toLowerCase(),
      roleFolded: ROLE.toLowerCase(),
      link: null,
      appliedDay: null,
    },
    details: applicationDetails.parse({ company, role: ROLE }),
    tags: [],
    moves: [{ to: 'APPLIED' as const, day: '2026-11-02' as Day, dayKnown: true }],
    isArchived: false,
    contact: null,
    nextAction: null,
  }
  return { fileName: 'list.csv', format: 'spreadsheet' as const, rows: [row], there: 'skip' as const }
}

async function withImport(userId: UserId): Promise<string> {
  const { id } = await importApplications(userId, listOf('Ginkgo'), NOW)
  if (id === null) throw new Error('Nothing was brought in.')
  return id
}

/** One that is being sent, and one that was given up. */
async function withDeliveries(userId: UserId, destinationId: string, applicationId: string) {
  const queue = async (title: string, data: object) => {
    const reminder = customReminder.parse({ applicationId, title, day: '2026-12-01', time: '10:00' })
    const { id: reminderId } = await createCustomReminder(userId, reminder, NOW)
    const { id } = await db.delivery.findFirstOrThrow({ where: { userId, reminderId, destinationId } })
    await db.delivery.update({ where: { userId_id: { userId, id } }, data })
    return id
  }
  await queue('Walk the dog', { state: 'DEAD', lastError: 'No answer.' })
  const lease = { leaseToken: LEASE, leaseUntil: at('2026-11-23', '12:01') }
  return { delivery: await queue('Feed the cat', lease) }
}

/** The owner has the sample data besides, an offer accepted, a calendar feed, something archived and rules changed, and the first account; all of it marked. */
export async function createOwner(): Promise<Belongings> {
  const userId = await createTestUser({
    rules: '{"nudge":{"numbers":{"first":9}}}',
    createdAt: at('2026-01-01'),
  })
  await addSampleData(userId, NOW)
  await makeFeed(userId, NOW)
  const belongings = await withBelongings(userId, '2026-12-28' as Day)
  await logTestApplication(userId, { company: 'Elm', stage: 'ACCEPTED' })
  const { id: archived } = await logTestApplication(userId, { company: 'Fir' })
  await setArchived(userId, [archived], true, NOW)
  await saveQuietHours(userId, { quietFrom: '22:00', quietUntil: '07:00' }, NOW)
  await leaveOver(userId)
  await markTexts(userId)
  return belongings
}

/** What a sweep of the owner's own would take away: nobody else's may. */
async function leaveOver(userId: UserId) {
  const long = at('2024-01-01')
  await db.userSession.create({ data: { userId, lastSeenAt: long, expiresAt: long } })
  await db.dayOff.create({ data: { userId, day: '2024-01-01' } })
  await db.tag.create({ data: { userId, name: 'unused', folded: 'unused' } })
  await db.person.create({ data: { userId, name: 'Nobody', folded: 'nobody', isSample: true } })
  const lesson = { kind: 'SUSTAIN', pillar: 'PEOPLE', text: 'Unsaid', folded: 'unsaid' } as const
  await db.lesson.create({ data: { userId, ...lesson, isSample: true } })
  const file = { fileName: 'unsent.txt', mediaType: 'text/plain', size: 1, sha256: 'none' }
  await db.document.create({ data: { userId, kind: 'OTHER', name: 'Unsent', ...file, isSample: true } })
}

/** Columns that hold what a person wrote, and the folded ones that are searched by it. */
const TEXTS: Record<string, readonly string[]> = {
  UserSession: ['userAgent', 'address'],
  DayOff: ['label'],
  Application: 'company role searchText place salary source sourceFolded notes posting withdrawReason'.split(
    ' ',
  ),
  Event: ['title', 'text'],
  Tag: ['name', 'folded'],
  Person: ['name', 'folded', 'title', 'company', 'email', 'sharedGround', 'notes'],
  Interview: ['place', 'notes', 'plan'],
  PreparationItem: ['text'],
  Review: ['happened', 'delivery', 'logistics', 'whyDiffered', 'nextTime', 'plannedPlan'],
  Lesson: ['text', 'folded', 'action'],
  Rejection: ['reason', 'feedback'],
  Reminder: ['title', 'why'],
  Destination: ['address', 'label'],
  Delivery: ['lastError'],
  ApiToken: ['name'],
  ApiAnswer: ['body'],
  Document: ['name', 'fileName', 'notes'],
  Import: ['fileName'],
}

async function markTexts(userId: UserId) {
  const mark = (table: string, columns: readonly string[], key: string) => {
    const marked = columns.map((column) => `"${column}" = "${column}" || ' ${MARK}'`).join(', ')
    return db.$executeRawUnsafe(`UPDATE "${table}" SET ${marked} WHERE "${key}" = '${userId}'`)
  }
  await mark('User', ['name', 'email', 'passwordHash'], 'id')
  for (const [table, columns] of Object.entries(TEXTS)) await mark(table, columns, 'userId')
}
