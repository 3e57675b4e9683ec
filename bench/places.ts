import Database from 'better-sqlite3'
import { USER_ID } from './seed/database'

export interface Place {
  name: string
  path: string
  /** something of what the page is about: once this is seen, its rows are */
  row: string
  /** whether it has a budget */
  isBudgeted: boolean
  /** what it answers with, unless 200 */
  status?: number
}

const LINK = 'main a[href^="/applications/"]'

/** The pages that are measured, with the busiest application, a review being written and a person of the seeded search. */
export function placesOf(databaseFile: string): Place[] {
  const database = new Database(databaseFile, { readonly: true })
  const first = (sql: string) => (database.prepare(sql).pluck().get(USER_ID) ?? '') as string
  const application = first(
    `SELECT applicationId FROM Event WHERE userId = ? GROUP BY applicationId ORDER BY count(*) DESC, 1 LIMIT 1`,
  )
  const review = first(
    `SELECT id FROM Review WHERE userId = ? AND completedAt IS NULL ORDER BY id DESC LIMIT 1`,
  )
  const interview = first(`SELECT id FROM Interview WHERE userId = ? ORDER BY startAt DESC LIMIT 1`)
  const person = first(`SELECT personId FROM InterviewPerson WHERE userId = ? ORDER BY 1 DESC LIMIT 1`)
  database.close()
  return [
    { name: 'Today', path: '/', row: LINK, isBudgeted: true },
    { name: 'board', path: '/applications?view=board', row: LINK, isBudgeted: true },
    {
      name: 'table',
      path: '/applications?view=table',
      row: `table ${LINK.replace('main ', '')}`,
      isBudgeted: true,
    },
    { name: 'application', path: `/applications/${application}`, row: 'main ol li', isBudgeted: true },
    { name: 'interviews', path: '/interviews', row: 'main a[href^="/interviews/"]', isBudgeted: true },
    { name: 'reviews', path: '/reviews', row: 'main a[href^="/reviews/"]', isBudgeted: true },
    { name: 'insights', path: '/insights', row: 'main svg', isBudgeted: true },
    { name: 'lessons', path: '/reviews/lessons', row: 'main li', isBudgeted: false },
    { name: 'review', path: `/reviews/${review}`, row: 'main textarea', isBudgeted: false },
    { name: 'interview', path: `/interviews/${interview}`, row: 'main h1', isBudgeted: false },
    { name: 'people', path: '/people', row: 'main a[href^="/people/"]', isBudgeted: false },
    { name: 'person', path: `/people/${person}`, row: 'main h1', isBudgeted: false },
    { name: 'settings', path: '/settings', row: 'main form', isBudgeted: false },
    // What the framework itself takes for a page without a row, for scale.
    { name: 'not found', path: '/nowhere', row: 'h1', isBudgeted: false, status: 404 },
  ]
}
