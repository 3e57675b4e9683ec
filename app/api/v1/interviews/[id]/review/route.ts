import { apiPaths } from '@/lib/api/paths'
import { byId } from '@/lib/api/fields'
import { review } from '@/lib/api/resources/review'
import { apiRoute, stoodThere } from '@/lib/api/api-route'
import { openInterviewReview } from '@/lib/data/review-drafts'
import { readReviewRecord } from '@/lib/data/review-record'

export const POST = apiRoute(
  {
    id: 'openReview',
    summary: 'Open the review of an interview',
    description: 'The one there is (200), or a new draft (201).',
    tag: 'Reviews',
    scope: 'WRITE',
    params: byId,
    response: review,
    location: ({ id }) => apiPaths.review(id),
    mayStand: true,
  },
  async ({ user, params }) => {
    const { id, isNew } = await openInterviewReview(user.id, params.id, user.now)
    const found = await readReviewRecord(user.id, id)
    return isNew ? found : stoodThere(found)
  },
)
