import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTags } from '@/lib/data/application-bulk'
import { updateApplication } from '@/lib/data/applications'
import { createCustomReminder } from '@/lib/data/custom-reminders'
import { addDaysOff } from '@/lib/data/days-off'
import { addDocument, updateDocument } from '@/lib/data/documents'
import { exportEverything } from '@/lib/data/export-everything'
import { logAnswered, saveDraft } from '@/lib/data/feedback'
import { recordOutcome } from '@/lib/data/interview-outcomes'
import { addNote, logContact } from '@/lib/data/notes'
import { createPerson } from '@/lib/data/people'
import { addPreparation, savePlan } from '@/lib/data/preparation'
import { openInterviewReview } from '@/lib/data/review-drafts'
import { finishReview, improve, sustain } from '@/lib/data/review-testing'
import { savePlainSettings } from '@/lib/data/settings'
import { at, createTestUser, logTestApplication, scheduleTestInterview } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import { db } from '@/lib/db/client'
import { LESSON_LIMITS } from '@/lib/domain/lessons'
import { applicationDetails, contactInput, noteInput } from '@/lib/schemas/application'
import { documentDetails, documentUpload } from '@/lib/schemas/document'
import { LINE_LENGTH, POSTING_LENGTH, TEXT_LENGTH } from '@/lib/schemas/fields'
import { feedbackAnswered, feedbackDraft } from '@/lib/schemas/feedback'
import { interviewOutcome } from '@/lib/schemas/interview'
import { personDetails } from '@/lib/schemas/person'
import { ownPreparation, planSave } from '@/lib/schemas/preparation'
import { customReminder } from '@/lib/schemas/reminder'
import { dayOffInput, profileInput } from '@/lib/schemas/settings'
import { importAccount } from './account-import'
import { pdf } from './documents/testing'

const now = at('2026-11-23')
const later = at('2026-11-26')

/** Some characters of a script, each in turn. */
const scripts: Record<string, string> = {
  Hangul: Array.from({ length: 200 }, (_, index) => String.fromCodePoint(0xac00 + index * 53)).join(''),
  Devanagari: 'क्षत्रियज्ञानविद्यालय',
  ligatures: '\uFDFA',
  emoji: '🦄🚀🧭',
}

/** So many characters, of which one may be two units long. */
const characters = (script: string, count: number) => {
  const all = Array.from(script)
  return Array.from({ length: count }, (_, index) => all[index % all.length]).join('')
}
/** As long as a form takes it, in units. */
const units = (script: string, length: number) =>
  characters(script, Math.floor(length / Math.max(...Array.from(script, (character) => character.length))))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'debrief-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function listsOf(userId: UserId): Promise<Record<string, unknown>> {
  let text = ''
  for await (const piece of exportEverything(userId, now)) text += piece
  const { user: _user, sessions: _sessions, ...lists } = JSON.parse(text) as Record<string, unknown>
  return lists
}

async function comesBack(userId: UserId): Promise<void> {
  const file = path.join(folder, `${userId}.json`)
  let text = ''
  for await (const piece of exportEverything(userId, now)) text += piece
  writeFileSync(file, text)
  const other = await createTestUser()
  await importAccount(other, file, now)
  expect(await listsOf(other)).toEqual(await listsOf(userId))
}

/** Everything that a form takes, at the longest that it takes. */
async function writeAtTheLimits(userId: UserId, script: string): Promise<void> {
  const line = units(script, LINE_LENGTH)
  const long = units(script, TEXT_LENGTH)
  const lesson = characters(script, LESSON_LIMITS.text)
  await savePlainSettings(userId, profileInput.parse({ name: units(script, 100) }), now)
  await addDaysOff(userId, dayOffInput.parse({ from: '2026-12-24', label: units(script, 60) }), now)
  const { id: applicationId } = await logTestApplication(userId, { company: line, role: line }, now)
  await updateApplication(
    userId,
    applicationId,
    applicationDetails.parse({
      company: line,
      role: line,
      place: line,
      salary: line,
      source: line,
      link: `https://example.org/${'a'.repeat(1_900)}`,
      notes: long,
      posting: units(script, POSTING_LENGTH),
    }),
    now,
  )
  await addTags(userId, [applicationId], units(script, 40), now)
  await addNote(userId, noteInput.parse({ applicationId, day: null, text: long }), now)
  const person = personDetails.parse({
    name: line,
    title: line,
    company: line,
    email: `${'a'.repeat(60)}@example.org`,
    phone: units(script, 60),
    link: `https://example.org/${'a'.repeat(1_900)}`,
    sharedGround: units(script, 5_000),
    notes: long,
  })
  const { id: personId } = await createPerson(userId, person, now)
  const contact = { applicationId, day: '2026-11-23', channel: 'EMAIL', personId, text: long }
  await logContact(userId, contactInput.parse(contact), now)
  const reminder = { applicationId, title: line, day: '2026-12-01', time: '09:00' }
  await createCustomReminder(userId, customReminder.parse(reminder), now)
  const { id: interviewId } = await scheduleTestInterview(
    userId,
    {
      applicationId,
      place: units(script, 500),
      notes: long,
      plan: long,
      personIds: [personId],
      newNames: [line],
    },
    now,
  )
  const own = { id: crypto.randomUUID(), interviewId, pillar: 'PEOPLE', text: lesson }
  await addPreparation(userId, ownPreparation.parse(own), now)
  await savePlan(userId, planSave.parse({ interviewId, plan: long, bases: null }), now)
  const { id: reviewId } = await openInterviewReview(userId, interviewId, later)
  await finishReview(userId, reviewId, {
    happened: long,
    delivery: units(script, 4_000),
    logistics: units(script, 4_000),
    whyDiffered: long,
    nextTime: long,
    lessons: [sustain(lesson), improve(lesson, lesson, '2026-12-01')],
  })
  const outcome = { interviewId, outcome: 'REJECTED', from: 'INTERVIEWING', alsoMove: true, reason: long }
  await recordOutcome(userId, interviewOutcome.parse(outcome), later)
  const { id: rejectionId } = await db.rejection.findFirstOrThrow({ where: { userId } })
  for (const which of ['request', 'secondAsk'] as const) {
    const letter = { rejectionId, which, subject: units(script, 300), body: long }
    await saveDraft(userId, feedbackDraft.parse(letter), later)
  }
  await logAnswered(userId, feedbackAnswered.parse({ rejectionId, day: null, feedback: long }), later)
  const file = { fileName: 'cv.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(pdf('cv')) }
  const { id: documentId } = await addDocument(userId, documentUpload.parse({ kind: 'RESUME' }), file, 0, now)
  const named = { documentId, kind: 'RESUME', name: units(script, 120), notes: units(script, 5_000) }
  await updateDocument(userId, documentDetails.parse(named), now)
}

describe('what was written at the limits of the forms', () => {
  it.each(Object.entries(scripts))('in %s comes back', async (_name, script) => {
    const userId = await createTestUser()
    await writeAtTheLimits(userId, script)
    await comesBack(userId)
  })
})
