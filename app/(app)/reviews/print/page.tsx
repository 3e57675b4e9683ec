import type { Metadata } from 'next'
import { PrintButton } from '@/components/reviews/print-button'
import { ReviewSheet } from '@/components/reviews/review-sheet'
import { ButtonLink } from '@/components/ui/button'
import { requireUser } from '@/lib/auth/require-user'
import { reviewsToPrint } from '@/lib/data/review-print'
import { sayCount } from '@/lib/domain/wording'
import { paths } from '@/lib/paths'
import { reviewFilters } from '@/lib/schemas/review'

export const metadata: Metadata = { title: 'Reviews, print view' }

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the filters of Reviews let through, to be read on paper one after another. */
export default async function PrintReviewsPage({ searchParams }: Query) {
  const viewer = await requireUser()
  const { after: _after, ...filters } = reviewFilters.parse(await searchParams)
  const { reviews, isCut } = await reviewsToPrint(viewer.id, filters)
  return (
    <div className="mx-auto max-w-3xl">
      <div className="mb-6 flex flex-wrap justify-end gap-2 print:hidden">
        <ButtonLink href={paths.reviews(filters)}>Back to the reviews</ButtonLink>
        <PrintButton />
      </div>
      <header className="mb-6">
        <h1 className="font-serif text-title font-semibold">After-action reviews</h1>
        <p className="text-muted">
          {`${viewer.name} · ${sayCount(reviews.length, 'review')}`}
          {isCut ? ', the newest of more: filter them to see the others' : null}
        </p>
      </header>
      {reviews.length === 0 ? (
        <p className="text-muted">
          No review fits. Take a filter away, or write one after your next interview.
        </p>
      ) : (
        <div className="grid gap-8">
          {reviews.map((review) => (
            <ReviewSheet key={review.id} review={review} today={viewer.today} />
          ))}
        </div>
      )}
    </div>
  )
}
