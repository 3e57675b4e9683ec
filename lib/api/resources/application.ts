import { z } from 'zod'
import { dayText, idText, instant, names, partialOf } from '@/lib/api/fields'
import { rechecked } from '@/lib/api/read-request'
import type { readApplicationRecord } from '@/lib/data/application-record'
import { SORTS, type ApplicationQuery } from '@/lib/domain/application-query'
import { STAGES } from '@/lib/domain/lifecycle'
import { INTERVIEW_KINDS, INTERVIEW_OUTCOMES, PERSON_ROLES } from '@/lib/domain/vocabulary'
import { applicationEdit, newApplication, stageCorrection, stageMove } from '@/lib/schemas/application'
import { readApplicationQuery } from '@/lib/schemas/application-filters'

export const stage = z.enum(STAGES)

const summary = z.object({
  id: idText,
  company: z.string(),
  role: z.string(),
  stage,
  stageSince: dayText,
  loggedDay: dayText,
  appliedDay: dayText.nullable(),
  lastHeardDay: dayText,
  link: z.string().nullable(),
  place: z.string().nullable(),
  salary: z.string().nullable(),
  source: z.string().nullable(),
  excitement: z.int().min(1).max(5).nullable(),
  deadline: dayText.nullable(),
  offerDue: dayText.nullable(),
  tags: z.array(z.string()),
  updatedAt: instant,
})

/** One application in a list. */
export const applicationSummary = summary.clone().register(names, { id: 'ApplicationSummary' })

export const application = summary
  .extend({
    /** false where an import did not say since when */
    sinceKnown: z.boolean(),
    notes: z.string(),
    posting: z.string(),
    country: z.string().nullable(),
    state: z.string().nullable(),
    withdrawReason: z.string().nullable(),
    archivedAt: instant.nullable(),
    trashedAt: instant.nullable(),
    createdAt: instant,
    interviews: z.array(
      z.object({
        id: idText,
        kind: z.enum(INTERVIEW_KINDS),
        startAt: instant,
        outcome: z.enum(INTERVIEW_OUTCOMES),
        cancelledAt: instant.nullable(),
      }),
    ),
    people: z.array(z.object({ id: idText, name: z.string(), as: z.enum(PERSON_ROLES) })),
    rejections: z.array(
      z.object({ id: idText, receivedOn: dayText, reviewId: idText, reopenedOn: dayText.nullable() }),
    ),
  })
  .register(names, { id: 'Application' })

// The forms have one line for all tags.
const tags = z
  .array(z.string())
  .max(50)
  .transform((each) => each.join(', '))
  .pipe(newApplication.shape.tags as z.ZodType<string | null, string>)

export const applicationBody = newApplication
  .extend({ tags: tags.nullish().transform((line) => line ?? null) })
  .register(names, { id: 'NewApplication' })

const details = applicationEdit.omit({ applicationId: true })

/** Only what is named changes. */
export const applicationPatch = partialOf(details.extend({ tags })).register(names, {
  id: 'ApplicationChange',
})

type Stored = Awaited<ReturnType<typeof readApplicationRecord>>

/** What stands there with what was sent over it, by the rules of the form. */
export function patchedApplication(before: Stored, sent: z.output<typeof applicationPatch>) {
  const { tags: stored, ...rest } = before
  return rechecked(details, { ...rest, tags: stored.join(', '), ...sent })
}

export const moveBody = stageMove.omit({ applicationId: true }).register(names, { id: 'Move' })
export const correctionBody = stageCorrection
  .omit({ applicationId: true })
  .register(names, { id: 'Correction' })
export const archiveBody = z.object({ archived: z.boolean() })
export const undoBody = z.object({ from: stageMove.shape.from })

/** The filters of the page, by the names that its address has. */
export const applicationFilters = z.object({
  q: z.string().max(200).optional(),
  stage: z.array(stage).max(10).optional(),
  source: z.string().max(200).optional(),
  tag: z.string().max(40).optional(),
  excitement: z.int().min(1).max(5).optional(),
  due: z.boolean().optional(),
  owed: z.boolean().optional(),
  archived: z.boolean().optional(),
  sort: z.enum(SORTS).optional(),
  order: z.enum(['asc', 'desc']).optional(),
})

/** The same as the page's own question. */
export function applicationQuery({
  limit: _limit,
  after,
  ...filters
}: z.output<typeof applicationFilters> & { limit: number; after: string | null }): ApplicationQuery {
  const texts = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined || value === false
      ? []
      : [[name, Array.isArray(value) ? value : String(value)] as const],
  )
  return { ...readApplicationQuery(Object.fromEntries(texts)), after }
}
