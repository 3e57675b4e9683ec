import { byId } from '@/lib/api/fields'
import { reminder, snoozeBody } from '@/lib/api/resources/reminder'
import { apiChange } from '@/lib/api/api-route'
import { snoozeReminder } from '@/lib/data/reminder-decisions'
import { readReminderRecord } from '@/lib/data/reminder-records'

export const POST = apiChange(
  {
    id: 'snoozeReminder',
    summary: 'Put a reminder off',
    tag: 'Reminders',
    scope: 'WRITE',
    params: byId,
    body: snoozeBody,
    response: reminder,
    current: (user, { id }, from) => readReminderRecord(user.id, id, from),
  },
  ({ user, params, body }) => snoozeReminder(user.id, params.id, body.until, user.now),
)
