import { z } from 'zod'
import { STAGES } from '@/lib/domain/lifecycle'
import { rejectionDetails } from './application'
import { MOST_TAGS } from '@/lib/domain/tags'
import { id, optionalDay, tags, text } from './fields'

/** What may be ticked at once: more than a page of the table ever shows. */
const SELECTED = 200

const stage = z.enum(STAGES, { error: 'Choose a stage.' })
const ids = z.array(id).min(1, { error: 'Choose at least one.' }).max(SELECTED)

export const selectedApplications = z.object({ ids })

/** Several moves at once, each with the stage that the person saw. */
export const bulkMove = rejectionDetails.extend({
  selected: z
    .array(z.object({ id, from: stage }))
    .min(1, { error: 'Choose at least one.' })
    .max(SELECTED),
  to: stage,
  day: optionalDay,
  withdrawReason: text('The reason', 2_000),
})
export type BulkMove = z.output<typeof bulkMove>

export const movesToUndo = z.object({
  moves: z
    .array(z.object({ applicationId: id, seen: stage }))
    .min(1)
    .max(SELECTED),
})

export const bulkTags = z.object({ ids, tags })

export const tagsToRemove = z.object({
  pairs: z
    .array(z.object({ applicationId: id, tagId: id }))
    .min(1)
    .max(SELECTED * MOST_TAGS),
})
