import { z } from 'zod'
import { SNOOZE_CHOICES } from '@/lib/domain/reminders/snooze'

const NOT_WHOLE = 'This link is not whole. Open it from the mail again.'

/** What stands in the address of a mail's link. Whether it was signed here, only the key tells. */
export const linkToken = z.string({ error: NOT_WHOLE }).max(2_000, { error: NOT_WHOLE })

export const linkInput = z.object({ token: linkToken })

export const linkSnoozeInput = z.object({
  token: linkToken,
  until: z.enum(SNOOZE_CHOICES, { error: 'Choose when.' }),
})
