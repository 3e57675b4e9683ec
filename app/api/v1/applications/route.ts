import {
  application,
  applicationBody,
  applicationFilters,
  applicationQuery,
  applicationSummary,
} from '@/lib/api/resources/application'
import { apiList, apiRoute } from '@/lib/api/api-route'
import { listApplications } from '@/lib/data/application-list'
import { readApplicationRecord } from '@/lib/data/application-record'
import { logApplication } from '@/lib/data/applications'
import { apiPaths } from '@/lib/api/paths'

export const GET = apiList(
  {
    id: 'listApplications',
    summary: 'List applications',
    description: 'The same filters and orders as the page. The trash is never among them.',
    tag: 'Applications',
    query: applicationFilters,
    item: applicationSummary,
  },
  async ({ user, query }) => {
    const { applications, next } = await listApplications(
      user.id,
      applicationQuery(query),
      user.now,
      query.limit,
    )
    return { rows: applications, next }
  },
)

export const POST = apiRoute(
  {
    id: 'logApplication',
    summary: 'Log an application',
    description: 'Company and role are enough. Without a stage it is at Applied, without a day it is today.',
    tag: 'Applications',
    scope: 'WRITE',
    body: applicationBody,
    response: application,
    location: ({ id }) => apiPaths.application(id),
  },
  async ({ user, body }) => {
    const { id } = await logApplication(user.id, body, user.now)
    return readApplicationRecord(user.id, id)
  },
)
