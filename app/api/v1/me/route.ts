import { owner } from '@/lib/api/resources/owner'
import { apiRoute } from '@/lib/api/api-route'
import { loadSettings } from '@/lib/data/settings'

export const GET = apiRoute(
  {
    id: 'readMe',
    summary: 'Whose token this is, and what it may do',
    tag: 'Token',
    scope: 'READ',
    response: owner,
  },
  async ({ user }) => {
    const { name } = await loadSettings(user.id)
    return { name, zone: user.zone, today: user.today, scope: user.scope }
  },
)
