import { byId } from '@/lib/api/fields'
import { application, correctionBody } from '@/lib/api/resources/application'
import { apiChange } from '@/lib/api/api-route'
import { readApplicationRecord } from '@/lib/data/application-record'
import { correctStage } from '@/lib/data/corrections'

export const POST = apiChange(
  {
    id: 'correctStage',
    summary: 'Say where the last move really went',
    description: 'For a slip. A correction is left out of the funnel.',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    body: correctionBody,
    response: application,
    match: 'needed',
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params, body }) => correctStage(user.id, { ...body, applicationId: params.id }, user.now),
)
