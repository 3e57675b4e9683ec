import { byId } from '@/lib/api/fields'
import { review } from '@/lib/api/resources/review'
import { apiChange } from '@/lib/api/api-route'
import { reopenReview } from '@/lib/data/review-complete'
import { readReviewRecord } from '@/lib/data/review-record'

export const POST = apiChange(
  {
    id: 'reopenReview',
    summary: 'Open a complete review for edits',
    tag: 'Reviews',
    scope: 'WRITE',
    params: byId,
    response: review,
    current: (user, { id }, from) => readReviewRecord(user.id, id, from),
  },
  ({ user, params, before: { version } }) =>
    reopenReview(user.id, { reviewId: params.id, version }, user.now),
)
