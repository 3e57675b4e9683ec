import { SubmitButton } from '@/components/forms/submit-button'
import { ActionForm } from '@/components/forms/action-form'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/actions/result'
import { paths } from '@/lib/paths'

type WriteReviewButtonProps = {
  reviewId: string | null
  interviewId: string | null
  begun: boolean
  write: FormAction<void>
  /** For those who hear the page: which one. */
  about: string
}

/** The way to a review; of an interview that has none yet, the button makes its draft. */
export function WriteReviewButton({ reviewId, interviewId, begun, write, about }: WriteReviewButtonProps) {
  const word = begun ? 'Go on' : 'Write the review'
  if (reviewId !== null) {
    return (
      <ButtonLink href={paths.review(reviewId)} variant="outline-accent" aria-label={`${word}: ${about}`}>
        {word}
      </ButtonLink>
    )
  }
  return (
    <ActionForm action={write}>
      <input type="hidden" name="interviewId" value={interviewId ?? ''} />
      <SubmitButton variant="outline-accent" pendingLabel="Opening…" aria-label={`${word}: ${about}`}>
        {word}
      </SubmitButton>
    </ActionForm>
  )
}
