import { z } from 'zod'
import type { Weekday } from '@/lib/domain/day'
import { isRegion } from '@/lib/domain/holidays'
import { FEED_REMINDERS } from '@/lib/domain/vocabulary'
import { day, line, localTime, optionalDay, optionalLine, zone } from './fields'

export const profileInput = z.object({ name: line('Your name', 100) })

export const zoneInput = z.object({ zone })

const code = z
  .string()
  .max(20, { error: 'Choose one from the list.' })
  .transform((value) => value || null)
  .nullish()
  .transform((value) => value ?? null)

export const regionInput = z
  .object({
    country: code,
    state: code,
    /** the country whose states were on offer: those of another one were not chosen */
    statesOf: code,
  })
  .transform(({ country, state, statesOf }) => ({ country, state: statesOf === country ? state : null }))
  .superRefine(({ country, state }, context) => {
    if (country === null || isRegion(country, state)) return
    const field = isRegion(country, null) ? 'state' : 'country'
    context.addIssue({ code: 'custom', path: [field], message: `Choose a ${field} from the list.` })
  })
export type RegionInput = z.output<typeof regionInput>

export const workingWeekInput = z.object({
  workingWeek: z
    .array(
      z.coerce
        .number()
        .int()
        .min(1)
        .max(7)
        .transform((value) => value as Weekday),
      { error: 'Choose at least one day.' },
    )
    .min(1, { error: 'Choose at least one day.' })
    .transform((days) => [...new Set(days)].toSorted((a, b) => a - b)),
})

export const dayOffInput = z
  .object({ from: day, to: optionalDay, label: optionalLine('The name', 60) })
  .transform(({ from, to, label }) => ({ from, to: to ?? from, label: label ?? '' }))
export type DayOffInput = z.output<typeof dayOffInput>

export const dayOffRemoval = z.object({ from: day, to: day })

export const reminderTimeInput = z.object({ reminderTime: localTime })

export const singleKeysInput = z.object({ singleKeys: z.boolean() })

export const feedRemindersInput = z.object({
  reminders: z.enum(FEED_REMINDERS, { error: 'Choose one of the two.' }),
})
