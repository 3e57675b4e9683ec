import { byId } from '@/lib/api/fields'
import { patchedReview, review, reviewPatch } from '@/lib/api/resources/review'
import { unlessIncomplete } from '@/lib/api/review-outcome'
import { apiChange } from '@/lib/api/api-route'
import { completeReview } from '@/lib/data/review-complete'
import { readReviewRecord } from '@/lib/data/review-record'

export const POST = apiChange(
  {
    id: 'completeReview',
    summary: 'Complete a review',
    description:
      'Saves what is sent and completes it. What it still needs comes as errors; what was sent is saved either way.',
    tag: 'Reviews',
    scope: 'WRITE',
    params: byId,
    body: reviewPatch,
    response: review,
    current: (user, { id }, from) => readReviewRecord(user.id, id, from),
  },
  async ({ user, body, before }) =>
    unlessIncomplete(await completeReview(user.id, patchedReview(before, body), user.now)),
)
