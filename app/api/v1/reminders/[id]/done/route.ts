import { byId } from '@/lib/api/fields'
import { reminder } from '@/lib/api/resources/reminder'
import { apiChange } from '@/lib/api/api-route'
import { completeReminder } from '@/lib/data/reminder-decisions'
import { readReminderRecord } from '@/lib/data/reminder-records'

export const POST = apiChange(
  {
    id: 'completeReminder',
    summary: 'Mark a reminder as done',
    description: 'Records what doing it means: a thank-you sent, feedback asked, an action taken.',
    tag: 'Reminders',
    scope: 'WRITE',
    params: byId,
    response: reminder,
    current: (user, { id }, from) => readReminderRecord(user.id, id, from),
  },
  ({ user, params }) => completeReminder(user.id, params.id, user.now),
)
