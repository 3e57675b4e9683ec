import { z } from 'zod'
import { idText, instant, names } from '@/lib/api/fields'
import { REMINDER_STATES } from '@/lib/domain/vocabulary'
import { customReminder, snoozeInput } from '@/lib/schemas/reminder'

export const reminder = z
  .object({
    id: idText,
    rule: z.string(),
    title: z.string(),
    why: z.string(),
    state: z.enum(REMINDER_STATES),
    plannedFor: instant,
    snoozedUntil: instant.nullable(),
    dueAt: instant,
    overdueAt: instant.nullable(),
    decidedAt: instant.nullable(),
    repeatUnit: z.string().nullable(),
    repeatEvery: z.int().nullable(),
    applicationId: idText.nullable(),
    interviewId: idText.nullable(),
    personId: idText.nullable(),
    lessonId: idText.nullable(),
  })
  .register(names, { id: 'Reminder' })

export const reminderFilters = z.object({
  when: z.enum(['due', 'coming']).default('due'),
  applicationId: z.string().max(64).optional(),
})

export const reminderBody = customReminder.clone().register(names, { id: 'NewReminder' })
export const snoozeBody = snoozeInput.omit({ id: true })
