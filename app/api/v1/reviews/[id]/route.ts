import { byId } from '@/lib/api/fields'
import { patchedReview, review, reviewPatch } from '@/lib/api/resources/review'
import { unlessOvertaken } from '@/lib/api/review-outcome'
import { apiChange, apiRoute } from '@/lib/api/api-route'
import { readReviewRecord } from '@/lib/data/review-record'
import { saveReview } from '@/lib/data/review-save'

export const GET = apiRoute(
  {
    id: 'readReview',
    summary: 'Read a review',
    tag: 'Reviews',
    scope: 'READ',
    params: byId,
    response: review,
  },
  ({ user, params }) => readReviewRecord(user.id, params.id),
)

export const PATCH = apiChange(
  {
    id: 'saveReview',
    summary: 'Save what stands in a review',
    description:
      'Only what is named changes; lessons and verdicts are named as a whole. A complete review changes only after it was reopened.',
    tag: 'Reviews',
    scope: 'WRITE',
    params: byId,
    body: reviewPatch,
    response: review,
    match: 'needed',
    current: (user, { id }, from) => readReviewRecord(user.id, id, from),
  },
  async ({ user, body, before }) =>
    unlessOvertaken(await saveReview(user.id, patchedReview(before, body), user.now)),
)
