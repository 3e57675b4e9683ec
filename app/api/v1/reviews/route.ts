import { reviewListFilters, reviewQuery, reviewSummary } from '@/lib/api/resources/review'
import { apiList } from '@/lib/api/api-route'
import { listReviews } from '@/lib/data/reviews'

export const GET = apiList(
  {
    id: 'listReviews',
    summary: 'List reviews, the newest first',
    description: 'Drafts in which nothing was written yet are left out.',
    tag: 'Reviews',
    query: reviewListFilters,
    item: reviewSummary,
  },
  ({ user, query: { after, limit, ...filters } }) => listReviews(user.id, reviewQuery(filters, after), limit),
)
