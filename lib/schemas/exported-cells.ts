import { z } from 'zod'
import { isZone, parseDay } from '@/lib/domain/day'
import { MOST_FOLDED } from '@/lib/domain/fold'
import { isRegion } from '@/lib/domain/holidays'
import { LONGEST_FILLED_IN } from '@/lib/domain/import/limits'
import { LESSON_LIMITS } from '@/lib/domain/lessons'
import { STAGES } from '@/lib/domain/lifecycle'
import { LINE_LENGTH } from './fields'

/**
 * The cells of an export's rows. Unlike the fields of a form they change nothing: what comes in goes in as it is, or
 * not at all.
 */

const NUL = '\u0000'
/** A database that keeps UTF-8 has no place for these: they would come back as something else. */
const LONE_SURROGATE = /\p{Cs}/u

const storable = z
  .string()
  .refine(
    (value) => !value.includes(NUL) && !LONE_SURROGATE.test(value),
    'holds a character that cannot be kept',
  )

/** A line of a form, with room. */
export const short = storable.max(500)
/** What a line or a lesson is found by: much longer than they are in some scripts. */
export const folded = storable.max(Math.max(LINE_LENGTH, LESSON_LIMITS.text) * MOST_FOLDED)
/** Up to what the longest texts of a form can be together and folded, with room. */
export const long = storable.max(2_000_000)

export const key = storable.min(1).max(64)
export const optionalKey = key.nullable()
export const stage = z.enum(STAGES)

export const day = z.string().refine((value) => parseDay(value) !== null, 'is not a day')
export const optionalDay = day.nullable()

export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'is not a moment')
  .transform((value) => new Date(value))
  .refine((value) => !Number.isNaN(value.getTime()), 'is not a moment')
export const optionalMoment = moment.nullable()

export const zone = z.string().max(100).refine(isZone, 'is not a time zone')
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time')
export const localStart = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'is not a local time')
  .refine((value) => parseDay(value.slice(0, 10)) !== null, 'is not a local time')

/** What the screen makes a link of: nothing that a browser would run. */
export const optionalLink = storable
  .max(5_000)
  .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'is not a link')
  .nullable()

export const count = z.number().int().min(0).max(2_147_483_647)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The text of a JSON list. */
export const listText = long.refine((value) => Array.isArray(parsed(value)), 'is not a list')

const filledInBefore = z.array(z.never())
const filledInNow = z.strictObject({
  filled: z.array(
    z.strictObject({
      applicationId: key,
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      tagIds: z.array(key),
      personId: key.nullish(),
    }),
  ),
  people: z.array(key),
})

/** What an import of a list filled in, as lib/data/imports.ts keeps it. */
export const filledIn = storable
  .max(LONGEST_FILLED_IN)
  .refine((value) => z.union([filledInBefore, filledInNow]).safeParse(parsed(value)).success, 'is not known')

export const region = { country: short.nullable(), state: short.nullable() }

/** The two columns together: a state is nothing without its country. */
export function isKnownRegion({ country, state }: { country: string | null; state: string | null }): boolean {
  return country === null ? state === null : isRegion(country, state)
}
