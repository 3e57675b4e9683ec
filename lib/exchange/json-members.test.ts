import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_FILLED_IN } from '@/lib/domain/import/limits'
import { RefusedError } from '@/lib/errors'
import * as cell from '@/lib/schemas/exported-cells'
import { elementsOf, membersOf, type Member } from './json-members'

async function* pieces(text: string | Uint8Array, size = 3): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of source) all.push(each)
  return all
}

/** The object as it was, from its members. */
function rebuilt(members: readonly Member[]): Record<string, unknown> {
  const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const member of members) {
    if (member.kind === 'value') object[member.name] = member.value
    if (member.kind === 'list') object[member.name] ??= []
    if (member.kind === 'element') (object[member.name] ??= []) as unknown[]
    if (member.kind === 'element') (object[member.name] as unknown[]).push(member.value)
  }
  return object
}

describe('the members of an object', () => {
  it('are what JSON.parse finds, however the bytes come', async () => {
    const object = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 4 }))
    await fc.assert(
      fc.asyncProperty(
        object,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 2),
        async (given, size, indent) => {
          const text = JSON.stringify(given, null, indent)
          const same = rebuilt(await collect(membersOf(pieces(text, size))))
          expect(JSON.stringify(same)).toBe(JSON.stringify(JSON.parse(text)))
        },
      ),
    )
  })

  it('say where a list stands, so that it can be read alone', async () => {
    const text = '\uFEFF{"a": 1, "naïve": [ {"b": "]"}, [2] ,3 ], "z": []}'
    const members = await collect(membersOf(pieces(text)))
    const list = members.find((member) => member.kind === 'list')
    const { start, end } = list!.span
    const alone = new TextEncoder().encode(text).subarray(start, end)
    expect(await collect(elementsOf(pieces(alone)))).toEqual([{ b: ']' }, [2], 3])
  })

  it('may be as long as what a list filled in, in any script', async () => {
    const posting = '한'.repeat(LONGEST_FILLED_IN - 100)
    const filled = [{ applicationId: 'a', values: { posting }, tagIds: [] }]
    const row = { filledIn: JSON.stringify({ filled, people: [] }) }
    expect(cell.filledIn.safeParse(row.filledIn).success).toBe(true)
    const members = await collect(membersOf(pieces(JSON.stringify({ imports: [row] }), 64 * 1024)))
    expect(members[0]?.kind === 'element' && members[0].value).toEqual(row)
  })

  it.each([
    '',
    '[]',
    '"text"',
    '{',
    '{"a"',
    '{"a":',
    '{"a":[',
    '{"a":[{"b":1',
    '{"a":[{"b":1}',
    '{"a":[{"b":1}]',
    '{"a":"never closed',
    '{"a":[1,]}',
    '{"a":[1 2]}',
    '{"a":[1}',
    '{"a":1}x',
    '{"a":1}{"a":1}',
    '{"a":1,"a":2}',
    '{1:1}',
    '{"a":[,]}',
    '{"a":nul}',
    `{"a":${'['.repeat(100)}${']'.repeat(100)}}`,
    '{"a":[' + '{"b":'.repeat(40) + '1' + '}'.repeat(40) + ']}',
    'PK\u0003\u0004',
    'Company,Role\r\nA,B\r\n',
  ])('are refused in %j', async (text) => {
    await expect(collect(membersOf(pieces(text)))).rejects.toThrow(RefusedError)
  })

  it('are refused where the bytes are no text', async () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('{"a":"'),
      0xff,
      0xfe,
      ...new TextEncoder().encode('"}'),
    ])
    await expect(collect(membersOf(pieces(bytes)))).rejects.toThrow(RefusedError)
  })
})
