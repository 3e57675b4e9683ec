/** Where the API stands. */
export const API_BASE = '/api/v1'

const one = (collection: string) => (id: string) => `${API_BASE}/${collection}/${encodeURIComponent(id)}`

/** Where what was made can be read. */
export const apiPaths = {
  application: one('applications'),
  interview: one('interviews'),
  rejection: one('rejections'),
  review: one('reviews'),
  person: one('people'),
  reminder: one('reminders'),
} as const
