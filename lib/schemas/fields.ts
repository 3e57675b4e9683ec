import { z } from 'zod'
import { LONGEST_POSTING } from '@/lib/domain/clip'
import { parseDay, isZone, type Day } from '@/lib/domain/day'
import { tagNames, tagsRefusal } from '@/lib/domain/tags'
import { sayNumber } from '@/lib/domain/wording'
import { findZone } from '@/lib/domain/zones'

/** Building blocks of the entities' schemas: one definition of how long a line is and what a day looks like. */

export const LINE_LENGTH = 200
export const TEXT_LENGTH = 20_000
export const POSTING_LENGTH = LONGEST_POSTING

// Control characters have no place in what a person types; a tab or a line break in a one-line field is a blank.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

const cleanLine = (text: string) => text.replace(CONTROL, '').replace(/\s+/g, ' ').trim()
const cleanText = (text: string) => text.replace(CONTROL, '').replace(/\r\n?/g, '\n').trim()

/** One line that must say something. `name` begins its sentences: "The company". */
export function line(name: string, max = LINE_LENGTH) {
  return z
    .string({ error: `${name} is missing.` })
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1, { error: `${name} is missing.` })
        .max(max, { error: tooLong(name, max) }),
    )
}

/** One line that may be left out; empty counts as left out. */
export function optionalLine(name: string, max = LINE_LENGTH) {
  return z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(max, { error: tooLong(name, max) }))
    .transform((text) => (text === '' ? null : text))
    .nullish()
    .transform((text) => text ?? null)
}

/** Several lines, Markdown where the screen says so; empty by default. */
export function text(name: string, max = TEXT_LENGTH) {
  return z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max, { error: tooLong(name, max) }))
    .nullish()
    .transform((value) => value ?? '')
}

/** Several lines that must say something. */
export function requiredText(name: string, max = TEXT_LENGTH) {
  return z
    .string({ error: `${name} is missing.` })
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, { error: `${name} is missing.` })
        .max(max, { error: tooLong(name, max) }),
    )
}

/** Room for as many tags as an application carries, each as long as it may be. */
const TAGS_LENGTH = 1_000

const fittingTags = (line: string | null, context: { addIssue: (message: string) => void }) => {
  const refusal = tagsRefusal(tagNames(line))
  if (refusal !== null) context.addIssue(refusal)
}

/** Tags with commas between them: at least one. */
export const tags = line('The tag', TAGS_LENGTH).superRefine(fittingTags)

export const optionalTags = optionalLine('The line of tags', TAGS_LENGTH).superRefine(fittingTags)

function tooLong(name: string, max: number) {
  return `${name} is too long: at most ${sayNumber(max)} characters.`
}

const NO_SUCH_DAY = 'Enter a day that exists, such as 2026-03-09.'

export const day = z
  .string({ error: 'Enter a day.' })
  .refine((value) => parseDay(value) !== null, { error: NO_SUCH_DAY })
  .transform((value) => value as Day)

export const optionalDay = z
  .union([z.literal('').transform(() => null), day], { error: NO_SUCH_DAY })
  .nullish()
  .transform((value) => value ?? null)

const NO_LINK = 'Enter a whole link, such as https://example.org/jobs/12.'

/** A link that a browser may open: http or https only. */
export const optionalLink = z
  .string()
  .transform(cleanLine)
  .pipe(
    z.union(
      [
        z.literal('').transform(() => null),
        z
          .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: NO_LINK })
          .max(2_000, { error: tooLong('The link', 2_000) }),
      ],
      { error: NO_LINK },
    ),
  )
  .nullish()
  .transform((value) => value ?? null)

export const optionalEmail = z
  .string()
  .transform(cleanLine)
  .pipe(
    z.union(
      [
        z.literal('').transform(() => null),
        z
          .email({ error: 'Enter an e-mail address such as ana@example.org.' })
          .max(254, { error: tooLong('The e-mail address', 254) }),
      ],
      { error: 'Enter an e-mail address such as ana@example.org.' },
    ),
  )
  .nullish()
  .transform((value) => value ?? null)

/** By its IANA name, or by the city alone where there is one of that name. */
export const zone = line('The time zone', 100).transform((typed, context) => {
  const found = findZone(typed) ?? (isZone(typed) ? typed : null)
  if (found !== null) return found
  context.addIssue({
    code: 'custom',
    message: `There is no time zone called “${typed}”. Choose one from the list, such as Europe/Berlin.`,
  })
  return z.NEVER
})

export const localTime = z
  .string({ error: 'Enter a time.' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Enter a time such as 09:30.' })

/** The id of a row. Whether there is one, and whose it is, only the query knows. */
export const id = z
  .string({ error: 'Choose one.' })
  .min(1, { error: 'Choose one.' })
  .max(64, { error: 'Choose one.' })
