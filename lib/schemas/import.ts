import { z } from 'zod'
import { DATE_ORDERS } from '@/lib/domain/import/dates'
import { DUPLICATE_CHOICES } from '@/lib/domain/import/duplicates'
import { COLUMN_USES } from '@/lib/domain/import/fields'
import { STAGE_CHOICES } from '@/lib/domain/import/stage-words'
import { id } from './fields'

const duplicates = z.enum(DUPLICATE_CHOICES, { error: 'Choose what to do with what is there twice.' })

/** What a person makes of a list: it comes with the list itself, every time. */
export const importChoices = z.object({
  mapping: z.array(z.enum(COLUMN_USES).nullable()).max(200).nullable().default(null),
  stages: z.record(z.string().max(60), z.enum(STAGE_CHOICES)).default({}),
  dateOrder: z.enum(DATE_ORDERS).nullable().default(null),
  /** what is there already */
  there: duplicates.default('skip'),
  /** what stands in the list twice */
  within: duplicates.default('skip'),
  /** bring in the others where some rows cannot be */
  withoutProblems: z.boolean().default(false),
})
export type ImportChoices = z.output<typeof importChoices>

export const importToUndo = z.object({ id })
