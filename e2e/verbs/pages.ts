import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { PrismaClient } from '@/lib/db/create-client'

/** Where pages are seen by somebody who is signed out. */
export const SIGNED_OUT_PAGES = [
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password',
  '/links/done',
  '/links/snooze',
  '/links/unsubscribe',
  '/links/verify-email',
] as const

/** The pages of somebody who is signed in, by their folder; each shows itself by one or more addresses. */
export const PAGES = [
  '/',
  '/applications',
  '/applications/[id]',
  '/applications/import',
  '/clip',
  '/documents',
  '/insights',
  '/interviews',
  '/interviews/[id]',
  '/interviews/[id]/edit',
  '/interviews/new',
  '/messages/new',
  '/people',
  '/people/[id]',
  '/reports/applications',
  '/reviews',
  '/reviews/[id]',
  '/reviews/[id]/print',
  '/reviews/lessons',
  '/reviews/print',
  '/settings',
  '/settings/account',
  '/settings/data',
  '/settings/api',
  '/settings/api/reference',
  '/settings/clipper',
  '/settings/delivery',
  '/settings/installation',
  '/settings/reminders',
  '/trash',
] as const
export type PagePath = (typeof PAGES)[number]

/** Every page that the app folder holds. */
export const pagesOfTheApp = () => addressesWith('page.tsx')

/** Every route that is given an id and is not of the API, whose operations app/api/v1/elsewhere.test.ts tries. */
export const routesWithIds = () =>
  addressesWith('route.ts').filter((address) => address.includes('[id]') && !address.startsWith('/api/v1/'))

function addressesWith(name: string): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => path.dirname(file).split(path.sep))
    .map((folders) => `/${folders.filter((folder) => folder !== '.' && !folder.startsWith('(')).join('/')}`)
    .toSorted()
}

/** Addresses that show a page in the sample data, in each of its states that look different. */
export async function addressesOf(
  page: PagePath,
  database: PrismaClient,
  { id: userId }: { id: string },
  now: Date,
): Promise<string[]> {
  const held = { userId, cancelledAt: null, endAt: { lt: now } }
  switch (page) {
    case '/applications':
      return [page, `${page}?view=table`, `${page}?q=nothing+like+it`]
    case '/applications/[id]': {
      const stages = ['REJECTED', 'INTERVIEWING', 'APPLIED'] as const
      const ids = stages.map(async (stage) => {
        const where = { userId, stage }
        return (await database.application.findFirstOrThrow({ where, orderBy: { stageSince: 'desc' } })).id
      })
      const [rejected = '', ...others] = (await Promise.all(ids)).map((id) => `/applications/${id}`)
      return [`${rejected}#feedback`, ...others, `${rejected}?edit=details`]
    }
    case '/interviews/[id]': {
      const ahead = await database.interview.findFirstOrThrow({ where: { userId, startAt: { gt: now } } })
      const past = await database.interview.findFirstOrThrow({ where: held })
      return [ahead, past].map(({ id }) => `/interviews/${id}`)
    }
    case '/interviews/[id]/edit':
      return [`/interviews/${(await database.interview.findFirstOrThrow({ where: held })).id}/edit`]
    case '/interviews/new': {
      const { id } = await database.application.findFirstOrThrow({ where: { userId, stage: 'APPLIED' } })
      return [page, `${page}?application=${id}`]
    }
    case '/messages/new': {
      const { id } = await database.application.findFirstOrThrow({ where: { userId, stage: 'APPLIED' } })
      return [page, `${page}?application=${id}`]
    }
    case '/people/[id]':
      return [`/people/${(await database.person.findFirstOrThrow({ where: { userId } })).id}`]
    case '/reports/applications':
      return [`${page}?period=this-year`, `${page}?from=2020-01-01&to=2020-01-02`]
    case '/reviews/[id]': {
      const draft = await database.review.findFirstOrThrow({ where: { userId, completedAt: null } })
      const complete = await database.review.findFirstOrThrow({
        where: { userId, completedAt: { not: null }, interviewId: { not: null } },
      })
      return [draft, complete].map(({ id }) => `/reviews/${id}`)
    }
    case '/reviews/[id]/print': {
      const where = { userId, completedAt: { not: null } }
      return [`/reviews/${(await database.review.findFirstOrThrow({ where })).id}/print`]
    }
    case '/reviews/print':
      return [page, `${page}?q=nothing+like+it`]
    case '/settings/account':
      // An address may be long, and has no blank to break at.
      await database.user.update({
        where: { id: userId },
        data: { email: `${'a'.repeat(60)}.${userId}@example.org` },
      })
      return [page]
    case '/settings/installation':
      // It is there for the first account alone.
      await database.user.update({ where: { id: userId }, data: { createdAt: new Date(0) } })
      return [page]
    default:
      return [page]
  }
}
