import { event, eventFilters } from '@/lib/api/resources/event'
import { apiList } from '@/lib/api/api-route'
import { listEventsAfter } from '@/lib/data/event-feed'

export const GET = apiList(
  {
    id: 'listEvents',
    summary: 'List what happened, in the order in which it was recorded',
    description:
      'Here next is never null: keep it, and ask again later for what came since. An empty page means that nothing did.',
    tag: 'Events',
    query: eventFilters,
    item: event,
  },
  async ({ user, query: { applicationId = null, after, limit } }) => {
    const rows = await listEventsAfter(user.id, { applicationId }, after, limit)
    return { rows, next: rows.at(-1)?.id ?? after ?? '' }
  },
)
