import { found, searchQuery } from '@/lib/api/resources/search'
import { apiRoute } from '@/lib/api/api-route'
import { searchEverything } from '@/lib/data/search'

export const GET = apiRoute(
  {
    id: 'search',
    summary: 'Find applications and people by words',
    tag: 'Search',
    scope: 'READ',
    query: searchQuery,
    response: found,
  },
  ({ user, query }) => searchEverything(user.id, query.q),
)
