import { z } from 'zod'
import { LESSON_LIMITS } from '@/lib/domain/lessons'
import { PILLARS } from '@/lib/domain/vocabulary'
import { id, line, text } from './fields'

export const preparationTick = z.object({ itemId: id, done: z.boolean() })
export type PreparationTick = z.output<typeof preparationTick>

export const preparationDrop = z.object({ itemId: id, dropped: z.boolean() })
export type PreparationDrop = z.output<typeof preparationDrop>

export const ownPreparation = z.object({
  /** made on the page, so that a call that is sent twice adds once */
  id: z.uuid({ error: 'Reload the page and try again.' }),
  interviewId: id,
  pillar: z.enum(PILLARS, { error: 'Choose a pillar.' }),
  text: line('The text', LESSON_LIMITS.text),
})
export type OwnPreparation = z.output<typeof ownPreparation>

export const planSave = z.object({
  interviewId: id,
  plan: text('The plan'),
  /** what may be stored without anybody else having written: null writes over whatever is there */
  bases: z.array(z.string().max(40_000)).max(12).nullable(),
})
export type PlanSave = z.output<typeof planSave>
