import type { Metadata } from 'next'
import { FilterBar } from '@/components/reviews/filter-bar'
import { OwedList } from '@/components/reviews/owed-list'
import { ReviewTable } from '@/components/reviews/review-table'
import { ReviewViews } from '@/components/reviews/review-views'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { MoreLink } from '@/components/ui/more-link'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-user'
import { countBadges } from '@/lib/data/badges'
import { textOfLesson } from '@/lib/data/lessons'
import { listOwed } from '@/lib/data/owed'
import { listReviews } from '@/lib/data/reviews'
import { INTERVIEW_KINDS, INTERVIEW_KIND_LABELS } from '@/lib/domain/vocabulary'
import { paths } from '@/lib/paths'
import { OWED_STEP, reviewFilters, shownOwed } from '@/lib/schemas/review'
import { write } from './actions'

export const metadata: Metadata = { title: 'Reviews' }

const KINDS = INTERVIEW_KINDS.map((value) => ({ value, label: INTERVIEW_KIND_LABELS[value] }))
const STATES = [
  { value: 'draft', label: 'Draft' },
  { value: 'complete', label: 'Complete' },
]
const SUBJECTS = [
  { value: 'interview', label: 'An interview' },
  { value: 'application', label: 'An application' },
]

export default async function ReviewsPage({ searchParams }: PageProps<'/reviews'>) {
  const viewer = await requireUser()
  const query = await searchParams
  const filters = reviewFilters.parse(query)
  const owedShown = shownOwed.parse(query.owed)
  const { after, ...chosen } = filters
  const isActive = Object.values(chosen).some(Boolean)
  const [owed, { owedCount }, { rows, next }, lesson] = await Promise.all([
    listOwed(viewer.id, viewer.now, owedShown + 1),
    countBadges(viewer.id, viewer.now),
    listReviews(viewer.id, filters),
    chosen.lesson ? textOfLesson(viewer.id, chosen.lesson) : null,
  ])
  const isNarrowed = isActive || after !== undefined
  return (
    <>
      <PageHeader
        title="Reviews"
        note="What was planned, what happened, and what the next interview gains from it."
        actions={<ReviewViews current="reviews" />}
      />
      <div className="grid gap-8">
        {isNarrowed ? null : (
          <OwedList
            rows={owed.slice(0, owedShown)}
            count={owedCount}
            moreHref={owed.length > owedShown ? paths.reviews({ owed: owedShown + OWED_STEP }) : null}
            zone={viewer.zone}
            today={viewer.today}
            write={write}
          />
        )}
        <section aria-labelledby="all-reviews" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <h2 id="all-reviews" className="font-serif text-section font-semibold">
              {lesson ? `Reviews that name “${lesson}”` : 'All reviews'}
            </h2>
            {rows.length > 0 ? (
              <ButtonLink href={paths.reviewsPrint(chosen)} size="small">
                <Icon of="printer" />
                Print them
              </ButtonLink>
            ) : null}
          </div>
          {rows.length > 0 || isActive ? (
            <FilterBar
              key={JSON.stringify(filters)}
              path={paths.reviews()}
              label="Filter the reviews"
              searchLabel="Company or role"
              search={filters.q}
              choices={[
                { name: 'about', label: 'Review of', options: SUBJECTS, value: filters.about },
                { name: 'kind', label: 'Kind of interview', options: KINDS, value: filters.kind },
                { name: 'state', label: 'State', options: STATES, value: filters.state },
              ]}
              kept={{ lesson: filters.lesson }}
              isActive={isActive}
            />
          ) : null}
          {rows.length > 0 ? (
            <ReviewTable rows={rows} today={viewer.today} />
          ) : (
            <Card>
              <EmptyState
                icon="notebook-pen"
                title={isActive ? 'No review fits' : 'No review yet'}
                as="h3"
                action={
                  isActive ? undefined : (
                    <ButtonLink href={paths.newInterview()}>Schedule or log an interview</ButtonLink>
                  )
                }
              >
                {isActive
                  ? 'Take a filter away to see more.'
                  : 'After each interview, five minutes here: what happened, what to keep, what to change. The lessons come back on the checklist of the next one.'}
              </EmptyState>
            </Card>
          )}
          <MoreLink href={next ? paths.reviews({ ...chosen, after: next }) : null} />
        </section>
      </div>
    </>
  )
}
