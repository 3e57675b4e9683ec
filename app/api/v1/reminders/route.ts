import { apiPaths } from '@/lib/api/paths'
import { reminder, reminderBody, reminderFilters } from '@/lib/api/resources/reminder'
import { apiList, apiRoute } from '@/lib/api/api-route'
import { createCustomReminder } from '@/lib/data/custom-reminders'
import { listReminderRecords, readReminderRecord } from '@/lib/data/reminder-records'

export const GET = apiList(
  {
    id: 'listReminders',
    summary: 'List what is due, or what is coming, the soonest first',
    tag: 'Reminders',
    query: reminderFilters,
    item: reminder,
  },
  ({ user, query: { when, applicationId = null, after, limit } }) =>
    listReminderRecords(user.id, { when, applicationId }, after, limit, user.now),
)

export const POST = apiRoute(
  {
    id: 'setReminder',
    summary: 'Set a reminder of your own',
    tag: 'Reminders',
    scope: 'WRITE',
    body: reminderBody,
    response: reminder,
    location: ({ id }) => apiPaths.reminder(id),
  },
  async ({ user, body }) => {
    const { id } = await createCustomReminder(user.id, body, user.now)
    return readReminderRecord(user.id, id)
  },
)
