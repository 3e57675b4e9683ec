import { z } from 'zod'
import { dayText, idText, instant, names } from '@/lib/api/fields'
import { TOKEN_SCOPES } from '@/lib/domain/api-token'
import { CHANNELS, EVENT_KINDS, REMINDER_STATES } from '@/lib/domain/vocabulary'
import { contactInput, noteInput } from '@/lib/schemas/application'
import { customReminder, snoozeInput } from '@/lib/schemas/reminder'
import { stage } from './application'

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

export const event = z
  .object({
    id: idText,
    applicationId: idText,
    kind: z.enum(EVENT_KINDS),
    fromStage: stage.nullable(),
    toStage: stage.nullable(),
    day: dayText,
    /** false where an import did not say which day it was */
    dayKnown: z.boolean(),
    title: z.string(),
    text: z.string(),
    channel: z.enum(CHANNELS).nullable(),
    interviewId: idText.nullable(),
    personId: idText.nullable(),
    reviewId: idText.nullable(),
    correctsId: idText.nullable(),
    createdAt: instant,
  })
  .register(names, { id: 'Event' })

export const eventFilters = z.object({ applicationId: z.string().max(64).optional() })

export const noteBody = noteInput.omit({ applicationId: true })
export const contactBody = contactInput.omit({ applicationId: true })

export const found = z
  .object({
    applications: z.array(z.object({ id: idText, company: z.string(), role: z.string(), stage })),
    people: z.array(
      z.object({
        id: idText,
        name: z.string(),
        title: z.string().nullable(),
        company: z.string().nullable(),
      }),
    ),
  })
  .register(names, { id: 'Found' })

export const searchQuery = z.object({ q: z.string().min(1).max(200) })

export const owner = z
  .object({
    name: z.string(),
    zone: z.string(),
    today: dayText,
    scope: z.enum(TOKEN_SCOPES),
  })
  .register(names, { id: 'Me' })
