import { addBusinessDays } from '@/lib/domain/calendar'
import { addDays, daysBetween, type Day } from '@/lib/domain/day'
import type { RejectionFacts } from '@/lib/domain/reminders/facts'
import { momentOf, type Context } from './context'
import type { WrittenInterview } from './interviews'
import type { Story } from './plan'
import { writeApplicationReview } from './reviews'
import { PREFERENCES, TODAY } from './setting'
import { prose } from './words'

/** Writes the record of a no with its review, and what came of asking for feedback. */
export function writeRejection(
  context: Context,
  applicationId: string,
  story: Story,
  interviews: readonly WrittenInterview[],
): RejectionFacts | null {
  const { userId, random, id, rows } = context
  const { stage, day: receivedOn } = story.steps.at(-1)!
  if (stage !== 'REJECTED') return null
  const last = interviews.at(-1)
  const review =
    last?.review ??
    writeApplicationReview(context, {
      applicationId,
      receivedOn,
      isComplete: !story.owesApplicationReview,
    })
  const createdAt = momentOf(receivedOn, 91)
  const asking = askingOf(context, receivedOn)
  const rejectionId = id(createdAt)
  rows.rejection.push({
    userId,
    id: rejectionId,
    applicationId,
    reviewId: review.id,
    receivedOn,
    channel: random.pick(['EMAIL', 'EMAIL', 'EMAIL', 'PHONE', 'PORTAL']),
    stageReached: story.steps.at(-2)?.stage ?? 'APPLIED',
    reason: random.chance(0.4) ? prose(random, 12) : '',
    ...asking,
    feedback: asking.answeredOn ? prose(random, random.between(15, 60)) : '',
    createdAt,
    updatedAt: createdAt,
  })
  return {
    id: rejectionId,
    receivedOn,
    reviewId: review.id,
    reviewInterviewId: last?.review ? last.facts.id : null,
    reviewComplete: review.completedAt !== null,
    ...asking,
    secondAskedOn: null,
    reopenedOn: null,
    contactName: null,
    contactRole: null,
  }
}

/** Every third asks in the window; half of those hear something, and the others settle for no answer in time. */
function askingOf({ random }: Context, receivedOn: Day) {
  const askedOn = addDays(addBusinessDays(receivedOn, 7, PREFERENCES.calendar), random.between(0, 2))
  if (askedOn > TODAY || !random.chance(0.35)) return { askedOn: null, answeredOn: null, noFeedbackOn: null }
  const answeredOn = addDays(askedOn, random.between(2, 9))
  if (answeredOn <= TODAY && random.chance(0.5)) return { askedOn, answeredOn, noFeedbackOn: null }
  const isSettled = daysBetween(askedOn, TODAY) > 20
  return { askedOn, answeredOn: null, noFeedbackOn: isSettled ? addDays(askedOn, 20) : null }
}
