import { lesson, lessonListFilters } from '@/lib/api/resources/review'
import { apiList } from '@/lib/api/api-route'
import { listLessons } from '@/lib/data/lesson-library'

export const GET = apiList(
  {
    id: 'listLessons',
    summary: 'List the lessons library, those seen most often first',
    description: 'The retired ones only where show asks for them.',
    tag: 'Lessons',
    query: lessonListFilters,
    item: lesson,
  },
  ({ user, query: { after, limit, ...filters } }) =>
    listLessons(user.id, { ...filters, after: after ?? undefined }, limit),
)
