import { byId } from '@/lib/api/fields'
import { reminder } from '@/lib/api/resources/reminder'
import { apiChange } from '@/lib/api/api-route'
import { reopenReminder } from '@/lib/data/reminder-decisions'
import { readReminderRecord } from '@/lib/data/reminder-records'

export const POST = apiChange(
  {
    id: 'reopenReminder',
    summary: 'Take a done or a dismiss back',
    tag: 'Reminders',
    scope: 'WRITE',
    params: byId,
    response: reminder,
    current: (user, { id }, from) => readReminderRecord(user.id, id, from),
  },
  ({ user, params }) => reopenReminder(user.id, params.id, user.now),
)
