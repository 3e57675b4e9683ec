import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { echoValues, formToInput } from './parse-form'

function formOf(...entries: [string, string | File][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('a form becomes the object that its schema expects', () => {
  const schema = z.object({
    company: z.string().min(1),
    link: z.string().optional(),
    place: z.string().nullish(),
    salary: z.string().nullable(),
    excitement: z.number().int().optional(),
    notes: z.string().default('none'),
  })

  test('an empty text is absent where the schema allows it, and stays where it does not', () => {
    const form = formOf(
      ['company', ''],
      ['link', ''],
      ['place', ''],
      ['salary', ''],
      ['excitement', ''],
      ['notes', ''],
    )
    expect(formToInput(schema, form)).toStrictEqual({
      company: '',
      link: undefined,
      place: null,
      salary: null,
      excitement: undefined,
      notes: undefined,
    })
  })

  test('a field that was not sent is undefined, whether it may be or not', () => {
    expect(formToInput(schema, formOf())).toStrictEqual({
      company: undefined,
      link: undefined,
      place: undefined,
      salary: null,
      excitement: undefined,
      notes: undefined,
    })
  })

  test('what the schema does not know stays outside', () => {
    expect(
      formToInput(z.object({ a: z.string() }), formOf(['a', '1'], ['$ACTION_ID_1', ''], ['isAdmin', 'on'])),
    ).toEqual({ a: '1' })
  })

  test('a number is a number, and what is none is left for the schema to refuse', () => {
    const numbers = z.object({ n: z.number(), optional: z.number().optional(), coerced: z.coerce.number() })
    expect(formToInput(numbers, formOf(['n', '3'], ['optional', 'three'], ['coerced', '']))).toEqual({
      n: 3,
      optional: 'three',
      coerced: undefined,
    })
  })

  test('a tick box is true when sent and false when not, also where its default is true', () => {
    const boxes = z.object({
      on: z.boolean(),
      off: z.boolean(),
      usual: z.boolean().default(true),
      maybe: z.boolean().optional(),
    })
    expect(formToInput(boxes, formOf(['on', 'on']))).toEqual({
      on: true,
      off: false,
      usual: false,
      maybe: undefined,
    })
  })

  test('of a hidden "false" and a ticked "true" the last counts', () => {
    expect(formToInput(z.object({ on: z.boolean() }), formOf(['on', 'false'], ['on', 'true']))).toEqual({
      on: true,
    })
    expect(formToInput(z.object({ on: z.boolean() }), formOf(['on', 'false']))).toEqual({ on: false })
  })

  test('a repeated name is a list where the schema expects one', () => {
    const lists = z.object({
      ids: z.array(z.string()),
      days: z.array(z.number()),
      none: z.array(z.string()).optional(),
    })
    expect(formToInput(lists, formOf(['ids', 'a'], ['ids', ''], ['ids', 'b'], ['days', '1']))).toEqual({
      ids: ['a', 'b'],
      days: [1],
      none: undefined,
    })
    expect(formToInput(lists, formOf())).toEqual({ ids: [], days: [], none: undefined })
  })

  test('numbered rows become objects, in order and without gaps', () => {
    const rows = z.object({ improve: z.array(z.object({ text: z.string(), due: z.string().optional() })) })
    const form = formOf(
      ['improve.10.text', 'c'],
      ['improve.2.text', 'b'],
      ['improve.0.text', 'a'],
      ['improve.0.due', ''],
    )
    expect(formToInput(rows, form)).toEqual({
      improve: [
        { text: 'a', due: undefined },
        { text: 'b', due: undefined },
        { text: 'c', due: undefined },
      ],
    })
  })

  test('a dotted name reaches an object within', () => {
    const nested = z.object({
      rating: z.object({ industry: z.number() }),
      gone: z.object({ a: z.string() }).optional(),
    })
    expect(formToInput(nested, formOf(['rating.industry', '4']))).toEqual({
      rating: { industry: 4 },
      gone: undefined,
    })
  })

  test('it sees through refinements, transforms and alternatives', () => {
    const wrapped = z
      .object({ days: z.array(z.string()) })
      .refine(() => true)
      .transform((value) => value)
    expect(formToInput(wrapped, formOf(['days', 'x']))).toEqual({ days: ['x'] })
    const either = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a'), count: z.number() }),
      z.object({ kind: z.literal('b'), tags: z.array(z.string()) }),
    ])
    const input = formToInput(either, formOf(['kind', 'b'], ['tags', 'x']))
    expect(either.parse(input)).toEqual({ kind: 'b', tags: ['x'] })
  })

  test('a file input that was left empty is absent', () => {
    const upload = z.object({ file: z.instanceof(File).optional() })
    expect(formToInput(upload, formOf(['file', new File([], '')]))).toEqual({ file: undefined })
  })

  test('a name from the prototype is only a name', () => {
    const form = formOf(['__proto__', 'x'], ['constructor', 'y'])
    expect(formToInput(z.object({ a: z.string().optional() }), form)).toEqual({ a: undefined })
    expect(Object.getPrototypeOf(echoValues(form))).toBe(Object.prototype)
  })
})

test('what was typed comes back, but no password, file or mark of the framework', () => {
  const form = formOf(
    ['email', 'ana@example.org'],
    ['password', 'secret'],
    ['newPassword', 'secret'],
    ['$ACTION_KEY', 'k'],
    ['tags', 'a'],
    ['tags', 'b'],
    ['file', new File(['x'], 'x.txt')],
  )
  expect(echoValues(form)).toEqual({ email: 'ana@example.org', tags: ['a', 'b'] })
})
