import { z } from 'zod'
import { DURATION_MINUTES } from '@/lib/domain/interview-time'
import { STAGES } from '@/lib/domain/lifecycle'
import { CHANNELS, INTERVIEW_FORMATS, INTERVIEW_KINDS, INTERVIEW_OUTCOMES } from '@/lib/domain/vocabulary'
import { day, id, line, localTime, optionalDay, optionalLine, optionalLink, text, zone } from './fields'

/** At one table; a longer list is a slip. */
const MOST_INTERVIEWERS = 30

const minutes = `Enter minutes, from ${DURATION_MINUTES.min} to ${DURATION_MINUTES.max}.`

const tooMany = { error: `That is too many: at most ${MOST_INTERVIEWERS} interviewers.` }

const newName = line('The name')

// Before the page's script has loaded, several new names come as one text. Whatever is wrong is said at the one field.
const newNames = z
  .array(z.string())
  .default([])
  .transform((typed, context) => {
    const names: string[] = []
    const texts = typed.flatMap((text) => text.split(/[;\n]/)).filter((name) => name.trim() !== '')
    for (const text of texts) {
      const name = newName.safeParse(text)
      if (name.success) names.push(name.data)
      else context.addIssue({ code: 'custom', message: name.error.issues[0]?.message })
    }
    if (names.length > MOST_INTERVIEWERS) context.addIssue({ code: 'custom', message: tooMany.error })
    return names
  })

const details = {
  kind: z.enum(INTERVIEW_KINDS, { error: 'Choose what kind of interview it is.' }),
  format: z.enum(INTERVIEW_FORMATS, { error: 'Choose how you meet.' }),
  day,
  /** local to `zone` */
  time: localTime,
  zone,
  durationMinutes: z
    .number({ error: minutes })
    .int({ error: minutes })
    .min(DURATION_MINUTES.min, { error: minutes })
    .max(DURATION_MINUTES.max, { error: minutes }),
  place: optionalLine('The place', 500),
  link: optionalLink,
  notes: text('The notes'),
  /** interviewers you know already */
  personIds: z.array(id).max(MOST_INTERVIEWERS, tooMany).default([]),
  /** interviewers to be added by name */
  newNames,
}

export const newInterview = z.object({
  ...details,
  /** made with the form, so that a form sent twice schedules once */
  id: z.uuid({ error: 'Reload the page and try again.' }),
  applicationId: id,
  plan: text('The plan'),
})
export type NewInterview = z.output<typeof newInterview>

export const interviewUpdate = z.object({ ...details, id })
export type InterviewUpdate = z.output<typeof interviewUpdate>

export const interviewId = z.object({ interviewId: id })

export const interviewCancellation = z.object({ interviewId: id, reason: text('The reason', 2_000) })
export type InterviewCancellation = z.output<typeof interviewCancellation>

const stage = z.enum(STAGES, { error: 'Choose a stage.' })

/** Leaving because of what the research showed. */
export const interviewWithdrawal = z.object({
  interviewId: id,
  from: stage,
  reason: text('The reason', 2_000),
})
export type InterviewWithdrawal = z.output<typeof interviewWithdrawal>

export const interviewOutcome = z.object({
  interviewId: id,
  outcome: z.enum(INTERVIEW_OUTCOMES, { error: 'Choose how it went on.' }),
  /** the day on which they said so; today if left out */
  day: optionalDay,
  answerPromisedOn: optionalDay,
  /** the application's stage as the person saw it: compare-and-set */
  from: stage,
  /** whether the application follows, where there is a choice */
  alsoMove: z.boolean().default(false),
  channel: z
    .union([z.literal('').transform(() => null), z.enum(CHANNELS)])
    .nullish()
    .transform((value) => value ?? null),
  reason: text('The reason'),
  offerDue: optionalDay,
})
export type OutcomeInput = z.output<typeof interviewOutcome>

/** What was known of a round before its outcome was said, to stand again. */
export const outcomeUndo = z.object({
  interviewId: id,
  outcome: z.enum(INTERVIEW_OUTCOMES),
  outcomeDay: optionalDay,
  answerPromisedOn: optionalDay,
  /** Where the outcome moved the application, if it did: compare-and-set */
  movedTo: stage.nullable(),
})
export type OutcomeUndo = z.output<typeof outcomeUndo>

export const thankYou = z.object({
  interviewId: id,
  /** nobody in particular where no interviewer is named */
  personId: id.nullish().transform((value) => value ?? null),
  /** the day it was sent; null takes it back */
  day: optionalDay,
})
export type ThankYou = z.output<typeof thankYou>
