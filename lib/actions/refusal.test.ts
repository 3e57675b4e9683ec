import { expect, test } from 'vitest'
import { z } from 'zod'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { expectedRefusal, invalid } from './refusal'
import { plainSentence } from '@/lib/schemas/sentences'

const typed = { company: 'Northwind' }

test('every field that is wrong gets its first sentence, and the rest of the form its own', () => {
  const schema = z
    .object({
      company: z.string().min(1),
      role: z
        .string()
        .min(3)
        .regex(/^[a-z]+$/),
      email: z.email(),
      stage: z.enum(['SAVED', 'APPLIED']),
      excitement: z.number().max(5),
      tags: z.array(z.string()).min(1),
      lines: z.array(z.object({ text: z.string().max(4) })),
    })
    .refine(() => false, { error: 'The two days are the wrong way round.', when: () => true })
  const parsed = schema.safeParse(
    {
      company: '',
      role: '1',
      email: 'x',
      stage: 'GONE',
      excitement: 9,
      tags: [],
      lines: [{ text: 'ok' }, { text: 'too long' }],
    },
    { error: plainSentence },
  )
  expect(invalid(parsed.error!, typed)).toEqual({
    ok: false,
    code: 'invalid',
    fieldErrors: {
      company: ['Fill this in.'],
      role: ['Use at least 3 characters.'],
      email: ['Enter an e-mail address such as ana@example.org.'],
      stage: ['Choose one of the options.'],
      excitement: ['Enter 5 or less.'],
      tags: ['Choose at least one.'],
      'lines.1.text': ['Use at most 4 characters.'],
    },
    formError: 'The two days are the wrong way round.',
    values: typed,
  })
})

test("a schema's own sentence stands", () => {
  const parsed = z.object({ name: z.string({ error: 'Tell us.' }) }).safeParse({}, { error: plainSentence })
  expect(invalid(parsed.error!, {}).fieldErrors).toEqual({ name: ['Tell us.'] })
})

test('a missing row is not there, whoever it belongs to', () => {
  expect(expectedRefusal(new NotFoundError('application'), typed)).toMatchObject({
    code: 'not-found',
    formError: 'That is not here any more.',
    values: typed,
  })
})

test('a change made elsewhere is a conflict, in its own words', () => {
  expect(expectedRefusal(new ConflictError('Moved in another tab.'), {})).toMatchObject({
    code: 'conflict',
    formError: 'Moved in another tab.',
  })
})

test('a rule that says no speaks at its field, or above the form', () => {
  expect(expectedRefusal(new RefusedError('This day is in the future.', 'day'), {})).toMatchObject({
    code: 'refused',
    fieldErrors: { day: ['This day is in the future.'] },
    formError: null,
  })
  expect(expectedRefusal(new RefusedError('Not from here.'), {})).toMatchObject({
    fieldErrors: {},
    formError: 'Not from here.',
  })
})

test('anything else is none of the expected', () => {
  expect(expectedRefusal(new TypeError('x is not a function'), {})).toBeNull()
  expect(expectedRefusal('thrown text', {})).toBeNull()
})
