import type { Metadata } from 'next'
import { FeedbackCard } from '@/components/reviews/feedback-card'
import { KeptNotice } from '@/components/reviews/kept-notice'
import { PlannedStep } from '@/components/reviews/planned-step'
import { ReopenButton } from '@/components/reviews/reopen-button'
import { ReviewEditor } from '@/components/reviews/review-editor'
import { ReviewReading } from '@/components/reviews/review-reading'
import { Stepper } from '@/components/reviews/stepper'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { StagePill } from '@/components/ui/stage-pill'
import { Timestamp } from '@/components/ui/timestamp'
import { requireUser } from '@/lib/auth/require-user'
import { listSuggestions } from '@/lib/data/lessons'
import { dayIn } from '@/lib/domain/day'
import { hasBegun } from '@/lib/domain/interview-time'
import { PILLAR_HINTS } from '@/lib/domain/preparation'
import { reviewSteps, type ReviewStep } from '@/lib/domain/review'
import { sayDay } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { complete, reopen, save, submit } from '@/app/(app)/reviews/actions'
import { crumbsOf, readReview, sayShortDay } from './read-review'

type Params = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'After-action review' }

export default async function ReviewPage({ params }: Params) {
  const viewer = await requireUser()
  const review = await readReview(viewer, (await params).id)
  const { application, interview, doc, items, plan, carried, seen } = review
  const pill = (
    <StagePill stage={application.stage} when={sayShortDay(application.stageSince, viewer.today)} />
  )
  const planned = <PlannedStep plan={plan} items={items} hasInterview={interview !== null} />
  const feedback = <FeedbackCard feedback={review.feedback} today={viewer.today} />

  if (review.completedAt === null) {
    const standsAsPlanned = interview === null || hasBegun(interview, viewer.now)
    return (
      <ReviewEditor
        key={review.id}
        userId={viewer.id}
        zone={viewer.zone}
        today={viewer.today}
        review={{
          id: review.id,
          version: review.version,
          savedAt: review.savedAt,
          completed: false,
          doc,
          frozenAt: review.frozenAt ?? (standsAsPlanned ? viewer.now : null),
          plan,
          items,
        }}
        seen={seen}
        carried={carried}
        suggestions={await listSuggestions(viewer.id)}
        hints={PILLAR_HINTS}
        crumbs={crumbsOf(review, viewer.today)}
        pill={pill}
        planned={planned}
        feedback={feedback}
        {...{ save, complete, submit }}
      />
    )
  }

  const lessons = doc.lessons
  const steps = reviewSteps({ ...doc, frozenAt: review.frozenAt, plannedPlan: plan, lessons })
  const done = Object.fromEntries(steps.map((step) => [step.step, step.done])) as Record<ReviewStep, boolean>
  const again = { reviewId: review.id, version: review.version, reopen }
  return (
    <>
      <PageHeader
        title="After-action review"
        crumbs={crumbsOf(review, viewer.today)}
        beside={pill}
        note={
          <>
            Completed{' '}
            <Timestamp at={review.completedAt} zone={viewer.zone}>
              {sayDay(dayIn(review.completedAt, viewer.zone), viewer.today)}
            </Timestamp>
          </>
        }
        actions={
          <>
            <ReopenButton {...again}>Edit again</ReopenButton>
            <ButtonLink href={paths.reviewPrint(review.id)}>
              <Icon of="printer" />
              Print view
            </ButtonLink>
          </>
        }
      />
      <div className="lg:grid lg:grid-cols-[11.5rem_minmax(0,1fr)] lg:gap-8">
        <Stepper done={done} />
        <div className="grid content-start gap-6">
          <KeptNotice userId={viewer.id} doc={doc} {...again} />
          <ReviewReading {...{ doc, items, carried, seen, planned, feedback }} today={viewer.today} />
        </div>
      </div>
    </>
  )
}
