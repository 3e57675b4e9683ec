import type { Metadata } from 'next'
import { FeedbackCard } from '@/components/reviews/feedback-card'
import { PlannedStep } from '@/components/reviews/planned-step'
import { PrintButton } from '@/components/reviews/print-button'
import { ReviewReading } from '@/components/reviews/review-reading'
import { ButtonLink } from '@/components/ui/button'
import { requireUser } from '@/lib/auth/require-user'
import { paths } from '@/lib/paths'
import { readReview, subjectOf } from '@/app/(app)/reviews/[id]/read-review'

type Params = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'After-action review, print view' }

/** The review on paper: what is around it on the screen is left out by print CSS. */
export default async function PrintPage({ params }: Params) {
  const viewer = await requireUser()
  const review = await readReview(viewer, (await params).id)
  const { application, interview, doc, items, plan, carried, seen } = review
  const { today } = viewer
  return (
    <div className="mx-auto max-w-3xl">
      <div className="mb-6 flex flex-wrap justify-end gap-2 print:hidden">
        <ButtonLink href={paths.review(review.id)}>Back to the review</ButtonLink>
        <PrintButton />
      </div>
      <header className="mb-4">
        <h1 className="font-serif text-title font-semibold">After-action review</h1>
        <p className="text-muted">
          {application.role} · {application.company} · {subjectOf(review, today)}
          {review.completedAt === null ? ' · draft' : null}
        </p>
      </header>
      <ReviewReading
        {...{ doc, items, carried, seen, today }}
        planned={<PlannedStep plan={plan} items={items} hasInterview={interview !== null} />}
        feedback={<FeedbackCard feedback={review.feedback} today={today} />}
      />
    </div>
  )
}
