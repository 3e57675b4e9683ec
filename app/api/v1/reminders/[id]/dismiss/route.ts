import { byId } from '@/lib/api/fields'
import { reminder } from '@/lib/api/resources/reminder'
import { apiChange } from '@/lib/api/api-route'
import { dismissReminder } from '@/lib/data/reminder-decisions'
import { readReminderRecord } from '@/lib/data/reminder-records'

export const POST = apiChange(
  {
    id: 'dismissReminder',
    summary: 'Let a reminder go; one that repeats ends with it',
    tag: 'Reminders',
    scope: 'WRITE',
    params: byId,
    response: reminder,
    current: (user, { id }, from) => readReminderRecord(user.id, id, from),
  },
  ({ user, params }) => dismissReminder(user.id, params.id, user.now),
)
