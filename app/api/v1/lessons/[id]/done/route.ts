import { byId } from '@/lib/api/fields'
import { doneBody, lesson } from '@/lib/api/resources/review'
import { apiChange } from '@/lib/api/api-route'
import { readLessonRecord } from '@/lib/data/lesson-record'
import { setActionDone } from '@/lib/data/lessons'

export const POST = apiChange(
  {
    id: 'tickLesson',
    summary: 'Tick the action of a lesson, or take the tick back',
    tag: 'Lessons',
    scope: 'WRITE',
    params: byId,
    body: doneBody,
    response: lesson,
    current: (user, { id }, from) => readLessonRecord(user.id, id, from),
  },
  ({ user, params, body }) => setActionDone(user.id, { ...body, id: params.id }, user.now),
)
