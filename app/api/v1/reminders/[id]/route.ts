import { byId } from '@/lib/api/fields'
import { reminder } from '@/lib/api/resources/reminder'
import { apiRoute } from '@/lib/api/api-route'
import { readReminderRecord } from '@/lib/data/reminder-records'

export const GET = apiRoute(
  {
    id: 'readReminder',
    summary: 'Read a reminder',
    tag: 'Reminders',
    scope: 'READ',
    params: byId,
    response: reminder,
  },
  ({ user, params }) => readReminderRecord(user.id, params.id),
)
