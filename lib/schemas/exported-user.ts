import { z } from 'zod'
import { FEED_REMINDERS } from '@/lib/domain/vocabulary'
import * as cell from './exported-cells'

/** What is the person's own in the account itself; its address, password and keys belong to the account. */
export const exportedUser = z
  .object({
    name: cell.short.min(1),
    zone: cell.zone,
    ...cell.region,
    workingWeek: z.string().regex(/^[1-7](,[1-7]){0,6}$/, 'is not a working week'),
    reminderTime: cell.localTime,
    rules: cell.long,
    singleKeys: z.boolean(),
    quietFrom: cell.localTime.nullable(),
    quietUntil: cell.localTime.nullable(),
    feedReminders: z.enum(FEED_REMINDERS),
  })
  .refine(cell.isKnownRegion, { path: ['country'], error: 'is not a region' })
export type ExportedUser = z.output<typeof exportedUser>
