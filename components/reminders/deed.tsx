import { startReview } from '@/app/(app)/reminders/actions'
import { NudgeButton } from '@/components/application/nudge-button'
import { MoveButton } from '@/components/applications/move-button'
import type { MovableApplication } from '@/components/applications/move-words'
import { LogButton } from '@/components/shell/log-button'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { movesFrom, type Stage } from '@/lib/domain/lifecycle'
import type { RuleName } from '@/lib/domain/rules'
import { paths } from '@/lib/paths'

export type DeedProps = {
  id: string
  rule: RuleName
  application: MovableApplication | null
  interviewId: string | null
  reviewId: string | null
}

/** The button that does what a reminder asks for, or leads there. */
export function Deed({ id, rule, application, interviewId, reviewId }: DeedProps) {
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
  if (rule === 'nudge') return <NudgeButton reminderId={id} variant="outline-accent" size="small" />
  const moves = MOVES[rule]?.filter(({ to }) => application && movesFrom(application.stage).includes(to))
  if (application && moves && moves.length > 0) {
    return moves.map(({ to, label }, index) => (
      <MoveButton
        key={to}
        application={application}
        to={to}
        variant={index === 0 ? 'outline-accent' : 'outline'}
        size="small"
      >
        {label}
      </MoveButton>
    ))
  }
  const target = targetOf({ rule, application, interviewId, reviewId })
  if (target === null) return null
  return (
    <ButtonLink href={target.href} variant="outline-accent" size="small">
      {target.label}
    </ButtonLink>
  )
}

/** The moves that settle a question, each with its undo. */
const MOVES: Partial<Record<RuleName, readonly { to: Stage; label: string }[]>> = {
  'apply-by': [{ to: 'APPLIED', label: 'I have applied' }],
  'decide-saved': [
    { to: 'APPLIED', label: 'I have applied' },
    { to: 'WITHDRAWN', label: 'Not for me' },
  ],
  'no-reply': [{ to: 'NO_REPLY', label: 'Close as No reply' }],
}

type Target = { label: string; href: string }

function targetOf({ rule, application, interviewId, reviewId }: Omit<DeedProps, 'id'>): Target | null {
  const toReview = (label: string): Target | null =>
    reviewId ? { label, href: paths.review(reviewId) } : null
  const toInterview = (label: string, part = ''): Target | null =>
    interviewId ? { label, href: paths.interview(interviewId) + part } : null
  const toApplication = (label: string, part = ''): Target | null =>
    application ? { label, href: paths.application(application.id) + part } : null
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
