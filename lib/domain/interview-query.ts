/** How an interview went on, with the two that are no outcome of their own. */
export const OUTCOME_FILTERS = ['PENDING', 'ADVANCED', 'OFFER', 'REJECTED', 'WITHDRAWN', 'CANCELLED'] as const
export const REVIEW_FILTERS = ['reviewed', 'owed'] as const
