import { startReview } from '@/app/(app)/reminders/actions'
import { LogButton } from '@/components/shell/log-button'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { RuleName } from '@/lib/domain/rules'
import { paths } from '@/lib/paths'

export type DeedProps = {
  rule: RuleName
  applicationId: string | null
  interviewId: string | null
  reviewId: string | null
}

/** The button that leads to what a reminder asks for. */
export function Deed({ rule, applicationId, interviewId, reviewId }: DeedProps) {
  if (rule === 'move-forward') return <LogButton>Log application</LogButton>
  if (rule === 'write-review' && interviewId) {
    return (
      <ActionForm action={startReview} className="contents">
        <input type="hidden" name="id" value={interviewId} />
        <SubmitButton variant="outline-accent" size="small">
          Start review
        </SubmitButton>
      </ActionForm>
    )
  }
  const target = targetOf({ rule, applicationId, interviewId, reviewId })
  if (target === null) return null
  return (
    <ButtonLink href={target.href} variant="outline-accent" size="small">
      {target.label}
    </ButtonLink>
  )
}

type Target = { label: string; href: string }

function targetOf({ rule, applicationId, interviewId, reviewId }: DeedProps): Target | null {
  const toReview = (label: string): Target | null =>
    reviewId ? { label, href: paths.review(reviewId) } : null
  const toInterview = (label: string, part = ''): Target | null =>
    interviewId ? { label, href: paths.interview(interviewId) + part } : null
  const toApplication = (label: string, part = ''): Target | null =>
    applicationId ? { label, href: paths.application(applicationId) + part } : null
  switch (rule) {
    case 'rejection-review':
      return toReview('Open review')
    case 'feedback-request':
    case 'feedback-second-ask':
      return toApplication('Open draft', '#feedback')
    case 'thank-you':
      return toInterview('Write note', '#thank-you')
    case 'prepare':
    case 'interview-soon':
      return toInterview('Prepare')
    case 'after-interview':
      return toInterview('Record outcome', '#outcome')
    case 'improve-action':
      return { label: 'See lesson', href: paths.lessons() }
    case 'offer-decision':
      return toApplication('Decide')
    default:
      return toApplication('Open')
  }
}
