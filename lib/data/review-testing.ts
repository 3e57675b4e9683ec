import type { z } from 'zod'
import type { InterviewKind } from '@/lib/domain/vocabulary'
import { reviewSave } from '@/lib/schemas/review'
import { completeReview } from './review-complete'
import { openInterviewReview } from './review-drafts'
import { saveReview } from './review-save'
import { at, logTestApplication, scheduleTestInterview } from './testing'
import type { UserId } from './user-id'

/** Factories for the tests of reviews. */

export type Typed = Partial<z.input<typeof reviewSave>>

export const sustain = (text: string) => ({ kind: 'SUSTAIN' as const, pillar: 'DELIVERY' as const, text })
export const improve = (text: string, action = '', actionDue = '') => ({
  kind: 'IMPROVE' as const,
  pillar: 'INDUSTRY' as const,
  text,
  action,
  actionDue,
})

/** All that a review needs to be complete. */
export const WHOLE = {
  happened: 'They asked about rivals.',
  industryRating: 2,
  companyRating: 4,
  peopleRating: 3,
  lessons: [sustain('Concrete numbers for every claim'), improve('Could not name a competitor')],
} satisfies Typed

/** An interview of an hour at 10:00 UTC on `day`, scheduled on 2 November, with its review opened after it. */
export async function heldInterview(
  userId: UserId,
  day: string,
  {
    scheduledOn = '2026-11-02',
    kind = 'PANEL',
    plan = '',
  }: { scheduledOn?: string; kind?: InterviewKind; plan?: string } = {},
): Promise<{ applicationId: string; interviewId: string; reviewId: string }> {
  const scheduled = at(scheduledOn)
  const application = await logTestApplication(userId, {}, scheduled)
  const interview = await scheduleTestInterview(
    userId,
    { applicationId: application.id, kind, day, plan },
    scheduled,
  )
  const review = await openInterviewReview(userId, interview.id, at(day, '12:00'))
  return { applicationId: application.id, interviewId: interview.id, reviewId: review.id }
}

export function writeReview(userId: UserId, reviewId: string, typed: Typed, now = at('2026-11-26')) {
  return saveReview(userId, reviewSave.parse({ reviewId, version: 0, ...typed }), now)
}

export function finishReview(userId: UserId, reviewId: string, typed: Typed = {}, now = at('2026-11-26')) {
  return completeReview(userId, reviewSave.parse({ reviewId, version: 0, ...WHOLE, ...typed }), now)
}
