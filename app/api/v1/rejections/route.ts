import { apiPaths } from '@/lib/api/paths'
import { rejection, rejectionBody, rejectionFilters } from '@/lib/api/resources/rejection'
import { apiList, apiRoute } from '@/lib/api/api-route'
import { moveApplication } from '@/lib/data/moves'
import { latestRejectionRecord, listRejectionRecords } from '@/lib/data/rejection-records'

export const GET = apiList(
  {
    id: 'listRejections',
    summary: 'List rejections, the latest first',
    tag: 'Rejections',
    query: rejectionFilters,
    item: rejection,
  },
  ({ user, query: { applicationId = null, after, limit } }) =>
    listRejectionRecords(user.id, { applicationId }, after, limit),
)

export const POST = apiRoute(
  {
    id: 'recordRejection',
    summary: 'Record a rejection',
    description: 'Moves the application to REJECTED. Asking for feedback opens on business day 7.',
    tag: 'Rejections',
    scope: 'WRITE',
    body: rejectionBody,
    response: rejection,
    location: ({ id }) => apiPaths.rejection(id),
  },
  async ({ user, body }) => {
    const move = { ...body, to: 'REJECTED' as const, withdrawReason: '', offerDue: null }
    const { applicationId } = await moveApplication(user.id, move, user.now)
    return latestRejectionRecord(user.id, applicationId)
  },
)
