type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>

/** Every address of the app, so that a moved page is moved in one place. Ids are escaped. */
export const paths = {
  today: (query?: Query) => withQuery('/', query),
  applications: (query?: Query) => withQuery('/applications', query),
  board: (query?: Query) => withQuery('/applications', { ...query, view: 'board' }),
  table: (query?: Query) => withQuery('/applications', { ...query, view: 'table' }),
  importApplications: () => '/applications/import',
  application: (id: string) => `/applications/${encodeURIComponent(id)}`,
  interviews: (query?: Query) => withQuery('/interviews', query),
  newInterview: (query?: Query) => withQuery('/interviews/new', query),
  interview: (id: string) => `/interviews/${encodeURIComponent(id)}`,
  editInterview: (id: string) => `/interviews/${encodeURIComponent(id)}/edit`,
  interviewFile: (id: string) => `/interviews/${encodeURIComponent(id)}/calendar.ics`,
  reviews: (query?: Query) => withQuery('/reviews', query),
  review: (id: string) => `/reviews/${encodeURIComponent(id)}`,
  reviewsPrint: (query?: Query) => withQuery('/reviews/print', query),
  reviewPrint: (id: string) => `/reviews/${encodeURIComponent(id)}/print`,
  lessons: (query?: Query) => withQuery('/reviews/lessons', query),
  insights: (query?: Query) => withQuery('/insights', query),
  /** Where an employer's e-mail is pasted; `application` where that is known. */
  newMessage: (query?: Query) => withQuery('/messages/new', query),
  people: (query?: Query) => withQuery('/people', query),
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
  documents: (query?: Query) => withQuery('/documents', query),
  documentFile: (id: string) => `/documents/${encodeURIComponent(id)}/file`,
  uploadDocument: () => '/api/documents',
  trash: (query?: Query) => withQuery('/trash', query),
  settings: () => '/settings',
  accountSettings: () => '/settings/account',
  dataSettings: () => '/settings/data',
  installation: () => '/settings/installation',
  reminderSettings: () => '/settings/reminders',
  deliverySettings: () => '/settings/delivery',
  apiSettings: () => '/settings/api',
  apiReference: () => '/settings/api/reference',
  openApi: () => '/api/v1/openapi.json',
  clipperSettings: () => '/settings/clipper',
  /** What is clipped comes behind its #: see lib/domain/clip-fragment.ts. */
  clip: () => '/clip',
  /** `next` is where to go afterwards; the page itself checks that it stays on this site. */
  signIn: (next?: string) => withQuery('/sign-in', { next: next === '/' ? undefined : next }),
  signUp: (next?: string) => withQuery('/sign-up', { next: next === '/' ? undefined : next }),
  signInAfterDeleting: () => '/sign-in?deleted=1',
  calendarFeed: (secret: string) => `/feed/${encodeURIComponent(secret)}/calendar.ics`,
  forgotPassword: () => '/forgot-password',
  signInAfterReset: () => '/sign-in?reset=1',
  /** The links of mails: signed, for somebody who may be signed out. See lib/signed-links.ts. */
  resetPassword: (token: string) => withQuery('/reset-password', { token }),
  doneByLink: (token: string, query?: Query) => withQuery('/links/done', { ...query, token }),
  snoozeByLink: (token: string) => withQuery('/links/snooze', { token }),
  verifyEmail: (token: string, query?: Query) => withQuery('/links/verify-email', { ...query, token }),
  unsubscribe: (token: string, query?: Query) => withQuery('/links/unsubscribe', { ...query, token }),
  /** What mail programs post to by themselves. */
  unsubscribeByMail: (token: string) => withQuery('/api/unsubscribe', { token }),
  exportAll: () => '/api/export',
  exportZip: () => '/api/export/account.zip',
  exportTable: (list: string) => `/api/export/tables/${encodeURIComponent(list)}.csv`,
  importAccount: (query?: Query) => withQuery('/api/import-account', query),
  flowPicture: (query?: Query) => withQuery('/insights/flow.svg', query),
  flowText: (query?: Query) => withQuery('/insights/flow.txt', query),
  applicationReport: (query?: Query) => withQuery('/reports/applications', query),
  applicationReportCsv: (query?: Query) => withQuery('/reports/applications/report.csv', query),
} as const

/** `path` with those of `query` that say something; a list becomes a repeated name. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '' || value === false) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
