import { z } from 'zod'
import { DRAFT_NAMES } from '@/lib/domain/feedback'
import { CHANNELS } from '@/lib/domain/vocabulary'
import { id, optionalDay, optionalLine, requiredText, text } from './fields'

const optionalId = z
  .union([z.literal('').transform(() => null), id])
  .nullish()
  .transform((value) => value ?? null)

/** One of the two letters, saved as it is typed: nothing in it is required. */
export const feedbackDraft = z.object({
  rejectionId: id,
  which: z.enum(DRAFT_NAMES),
  subject: optionalLine('The subject', 300).transform((value) => value ?? ''),
  body: text('The text'),
})
export type FeedbackDraft = z.output<typeof feedbackDraft>

export const feedbackAsked = z.object({
  rejectionId: id,
  /** today if left out */
  day: optionalDay,
  personId: optionalId,
  /** an honest record of what was sent before the window opened; the floor is not for the past */
  alreadySent: z.boolean().default(false),
})
export type FeedbackAsked = z.output<typeof feedbackAsked>

export const feedbackAnswered = z.object({
  rejectionId: id,
  day: optionalDay,
  feedback: requiredText('What they said'),
})
export type FeedbackAnswered = z.output<typeof feedbackAnswered>

export const feedbackSettled = z.object({ rejectionId: id })

export const FEEDBACK_MARKS = ['asked', 'second-ask', 'answered', 'settled'] as const
export type FeedbackMark = (typeof FEEDBACK_MARKS)[number]

/** Which record to take back. */
export const feedbackUndo = z.object({ rejectionId: id, mark: z.enum(FEEDBACK_MARKS) })
export type FeedbackUndo = z.output<typeof feedbackUndo>

/** What may be added later to the record of a no; its day belongs to the move. */
export const rejectionWords = z.object({
  rejectionId: id,
  channel: z
    .union([z.literal('').transform(() => null), z.enum(CHANNELS, { error: 'Choose from the list.' })])
    .nullish()
    .transform((value) => value ?? null),
  reason: text('The reason'),
})
export type RejectionWords = z.output<typeof rejectionWords>
