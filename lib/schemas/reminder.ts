import { z } from 'zod'
import { isRepetition, REPEAT_UNITS } from '@/lib/domain/reminders/repeat'
import { SNOOZE_CHOICES } from '@/lib/domain/reminders/snooze'
import { day, id, line, localTime } from './fields'

export const reminderId = z.object({ id })

export const snoozeInput = z.object({
  id,
  until: z.union([z.enum(SNOOZE_CHOICES), day], { error: 'Choose when.' }),
})

const ownReminder = z.object({
  title: line('What to remind you of'),
  day,
  time: localTime,
  repeatUnit: z
    .union([z.literal('').transform(() => null), z.enum(REPEAT_UNITS)])
    .nullish()
    .transform((value) => value ?? null),
  repeatEvery: z.coerce
    .number({ error: 'Enter a number.' })
    .int({ error: 'Enter a whole number.' })
    .min(1, { error: 'At least 1.' })
    .default(1),
})

const isNear = ({ repeatUnit, repeatEvery }: z.output<typeof ownReminder>) =>
  repeatUnit === null || isRepetition({ unit: repeatUnit, every: repeatEvery })

const TOO_FAR_APART = {
  path: ['repeatEvery'],
  error: 'That is too far apart: at most 365 days, 52 weeks or 24 months.',
}

export const customReminder = z
  .object({ applicationId: id.nullish().transform((value) => value ?? null), ...ownReminder.shape })
  .refine(isNear, TOO_FAR_APART)
export type CustomReminder = z.output<typeof customReminder>

export const customReminderChange = z.object({ id, ...ownReminder.shape }).refine(isNear, TOO_FAR_APART)
export type CustomReminderChange = z.output<typeof customReminderChange>

/** What can be done about a reminder on a notification. */
export const notificationAction = z.object({ action: z.enum(['done', 'snooze']) })
