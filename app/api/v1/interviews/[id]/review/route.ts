import { apiPaths } from '@/lib/api/paths'
import { byId } from '@/lib/api/fields'
import { review } from '@/lib/api/resources/review'
import { apiRoute } from '@/lib/api/api-route'
import { openInterviewReview } from '@/lib/data/review-drafts'
import { readReviewRecord } from '@/lib/data/review-record'

export const POST = apiRoute(
  {
    id: 'openReview',
    summary: 'Open the review of an interview',
    description: 'The one there is, or a new draft.',
    tag: 'Reviews',
    scope: 'WRITE',
    params: byId,
    response: review,
    location: ({ id }) => apiPaths.review(id),
  },
  async ({ user, params }) => {
    const { id } = await openInterviewReview(user.id, params.id, user.now)
    return readReviewRecord(user.id, id)
  },
)
