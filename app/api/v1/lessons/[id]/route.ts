import { byId } from '@/lib/api/fields'
import { lesson, lessonPatch, patchedLesson } from '@/lib/api/resources/review'
import { apiChange, apiRoute } from '@/lib/api/api-route'
import { readLessonRecord } from '@/lib/data/lesson-record'
import { changeLesson } from '@/lib/data/lessons'

export const GET = apiRoute(
  {
    id: 'readLesson',
    summary: 'Read a lesson',
    tag: 'Lessons',
    scope: 'READ',
    params: byId,
    response: lesson,
  },
  ({ user, params }) => readLessonRecord(user.id, params.id),
)

export const PATCH = apiChange(
  {
    id: 'changeLesson',
    summary: 'Change a lesson wherever it stands',
    description: 'Only what is named changes.',
    tag: 'Lessons',
    scope: 'WRITE',
    params: byId,
    body: lessonPatch,
    response: lesson,
    match: 'needed',
    current: (user, { id }, from) => readLessonRecord(user.id, id, from),
  },
  ({ user, body, before }) => changeLesson(user.id, patchedLesson(before, body), user.now),
)
