import { z } from 'zod'
import { checkLesson } from '@/lib/domain/lessons'
import { INTERVIEW_KINDS, LESSON_KINDS, PILLARS } from '@/lib/domain/vocabulary'
import { id } from './fields'

export const lessonDone = z.object({ id, done: z.boolean() })

/** A lesson changed in the library: its words, its pillar, and what to do about it. */
export const lessonEdit = z
  .object({
    id,
    kind: z.enum(LESSON_KINDS),
    pillar: z.enum(PILLARS, { error: 'Choose a pillar.' }),
    text: z.string().default(''),
    action: z.string().default(''),
    actionDue: z.string().default(''),
  })
  .transform(({ id: lessonId, ...typed }, context) => {
    const checked = checkLesson(typed)
    if (checked.ok) return { id: lessonId, ...checked.lesson }
    for (const { field, message } of checked.issues) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
    return z.NEVER
  })
export type LessonEdit = z.output<typeof lessonEdit>

/** Which lessons the library shows: those with something left to do, those that worked, those that are done with. */
export const LESSON_VIEWS = ['actions', 'worked', 'retired'] as const

/** The library's filters, out of an address that anybody may have typed: what makes no sense is left out. */
export const lessonFilters = z.object({
  kind: z.enum(LESSON_KINDS).optional().catch(undefined),
  pillar: z.enum(PILLARS).optional().catch(undefined),
  show: z.enum(LESSON_VIEWS).optional().catch(undefined),
  interview: z.enum(INTERVIEW_KINDS).optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
  after: z.string().max(120).optional().catch(undefined),
})
export type LessonFilters = z.output<typeof lessonFilters>
