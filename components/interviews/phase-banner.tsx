import { restore } from '@/app/(app)/interviews/actions'
import { startReview } from '@/app/(app)/reminders/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import type { InterviewPhase } from '@/lib/domain/interview-time'
import { isClosed, type Stage } from '@/lib/domain/lifecycle'
import { paths } from '@/lib/paths'
import { sayScore } from './interview-words'

type PhaseBannerProps = {
  interviewId: string
  phase: InterviewPhase
  /** of the application */
  stage: Stage
  /** `version` is 0 while nothing was written */
  review: { id: string; version: number } | null
  reviewed: boolean
  /** in hundredths */
  preparationScore: number | null
}

/** What matters now: that it was called off, that it is on, or that its review waits. Nothing before the start. */
export function PhaseBanner(props: PhaseBannerProps) {
  const { interviewId, phase, stage, review, reviewed, preparationScore } = props
  if (phase === 'cancelled') {
    return (
      <Banner
        tone="neutral"
        title="This interview is cancelled"
        action={
          <ActionForm action={restore} doneMessage="The interview is on again." className="contents">
            <input type="hidden" name="interviewId" value={interviewId} />
            <SubmitButton variant="outline-accent">Restore</SubmitButton>
          </ActionForm>
        }
      >
        Its reminders have ended. The record stays.
        {isClosed(stage)
          ? null
          : ' If they name another day, restore it and change the day: what you prepared comes along.'}
      </Banner>
    )
  }
  if (phase === 'during') {
    return (
      <Banner tone="accent" title="It has begun">
        Your preparation stands as you planned it; the review will compare with it. Good conversation.
      </Banner>
    )
  }
  if (phase !== 'after') return null
  if (reviewed && review) {
    return (
      <Banner
        tone="sustain"
        title="Reviewed"
        action={<ButtonLink href={paths.review(review.id)}>Read the review</ButtonLink>}
      >
        {preparationScore === null ? null : `You rated your preparation ${sayScore(preparationScore)} of 5.`}
      </Banner>
    )
  }
  return (
    <Banner
      tone="improve"
      title="Debrief it while you remember"
      action={
        <ActionForm action={startReview} className="contents">
          <input type="hidden" name="id" value={interviewId} />
          <SubmitButton pendingLabel="Opening…">
            {review && review.version > 0 ? 'Continue the review' : 'Write the review'}
          </SubmitButton>
        </ActionForm>
      }
    >
      Five minutes now are worth more than an hour next week: what happened, what to sustain, what to improve.
    </Banner>
  )
}
