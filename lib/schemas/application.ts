import { z } from 'zod'
import { STAGES } from '@/lib/domain/lifecycle'
import { CHANNELS } from '@/lib/domain/vocabulary'
import {
  POSTING_LENGTH,
  day,
  id,
  line,
  optionalDay,
  optionalLine,
  optionalLink,
  optionalTags,
  requiredText,
  text,
} from './fields'

const stage = z.enum(STAGES, { error: 'Choose a stage.' })
const channel = z
  .enum(CHANNELS)
  .nullish()
  .transform((value) => value ?? null)

const excitement = z
  .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(5)], {
    error: 'Choose from 1 to 5.',
  })
  .nullish()
  .transform((value) => value ?? null)

/** What describes an opportunity; all but company and role may come later. */
export const applicationDetails = z.object({
  company: line('The company'),
  role: line('The role'),
  link: optionalLink,
  place: optionalLine('The place'),
  salary: optionalLine('The salary'),
  source: optionalLine('The source'),
  excitement,
  deadline: optionalDay,
  offerDue: optionalDay,
  notes: text('The notes'),
  posting: text('The posting', POSTING_LENGTH),
  country: optionalLine('The country', 2),
  state: optionalLine('The state', 10),
})
export type ApplicationDetails = z.output<typeof applicationDetails>

/** The details and tags of one that is there already. */
export const applicationEdit = applicationDetails.extend({
  applicationId: id,
  tags: optionalTags,
})

/** What may be known of a no besides its day. */
export const rejectionDetails = z.object({ channel, reason: text('The reason') })

export const newApplication = applicationDetails.extend({
  stage: stage.default('APPLIED'),
  /** the day it entered its stage; today if left out */
  day: optionalDay,
  tags: optionalTags,
  /** by which way the person applied; of one that is rejected already, how the no came, and the reason given */
  ...rejectionDetails.shape,
})
export type NewApplication = z.output<typeof newApplication>

export const stageMove = rejectionDetails.extend({
  applicationId: id,
  // Its channel says how they told of a rejection, and of a move to Applied how the person applied.
  /** the stage that the person saw when they decided: compare-and-set */
  from: stage,
  to: stage,
  /** the day it happened; today if left out */
  day: optionalDay,
  withdrawReason: text('The reason', 2_000),
  offerDue: optionalDay,
})
export type StageMove = z.output<typeof stageMove>

export const stageCorrection = rejectionDetails.extend({
  applicationId: id,
  from: stage,
  to: stage,
  day: optionalDay,
})
export type StageCorrection = z.output<typeof stageCorrection>

export const noteInput = z.object({ applicationId: id, day: optionalDay, text: requiredText('The note') })
export type NoteInput = z.output<typeof noteInput>

export const contactInput = z.object({
  applicationId: id,
  day,
  channel,
  personId: id.nullish().transform((value) => value ?? null),
  text: text('What was said'),
})
export type ContactInput = z.output<typeof contactInput>

/** Asked while the log form is filled in. */
export const duplicateQuestion = z.object({ company: line('The company'), role: line('The role') })

/** The link to a posting that somebody pasted. Whether anything may be opened there is asked when it is. */
export const postingLink = z.object({
  link: z
    .url({ protocol: /^https?$/, error: 'This is not a whole link.' })
    .max(2_000, { error: 'The link is too long: at most 2,000 characters.' }),
})
