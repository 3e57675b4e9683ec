import { describe, expect, it } from 'vitest'
import { exportedIn, parametersOf, sourcesIn, statementsIn } from './sources'

const parameters = (text: string) => statementsIn(text).map(parametersOf)

describe('a source', () => {
  it('falls into its statements', () => {
    const text = `import { a } from 'b'\n\n/** Says so. */\nexport function one() {\n  return 1\n}\n\ntype Two = 2\nconst three = 3\n`
    expect(statementsIn(text).flatMap(({ name }) => name ?? [])).toEqual(['one', 'Two', 'three'])
    expect(exportedIn(text).map(({ name }) => name)).toEqual(['one'])
    expect(
      exportedIn(`export type A = 1\nexport interface B {}\nexport { c }\n`).map(({ name }) => name),
    ).toEqual([null])
  })

  it.each([
    'export function read(userId: UserId, id: string): string {',
    'export async function read(\n  userId: UserId,\n  id: string,\n) {',
    'export async function* read(userId: UserId, id: string): AsyncGenerator<string> {',
    'export function read<T extends { id: string }>(userId: UserId, id: string): T {',
    'export const read = (userId: UserId, id: string) => id',
    'export const read = async (userId: UserId, id: string): Promise<string> => id',
    'export const read = cache(async (userId: UserId, id: string) => {',
    'export const read = cache(\n  async (userId: UserId, id: string): Promise<string> => {',
    'export const read = cache(async function read(userId: UserId, id: string): Promise<string> {',
    'export default function read(userId: UserId, id: string) {',
  ])('has the parameters of its functions: %s', (text) => {
    expect(parameters(text)).toEqual([expect.stringMatching(/^userId: UserId, id: string,?$/)])
  })

  it('has none for what is no function', () => {
    expect(parameters('export const SHOWN = { people: 5 }\n')).toEqual([null])
    expect(parameters('export const ALL = new Set(names)\n')).toEqual([null])
    expect(parameters('export type Run = (userId: UserId) => void\n')).toEqual([null])
  })

  it('is no test, and nothing that only tests use', () => {
    const paths = sourcesIn('lib/data').map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['lib/data/applications.ts', 'lib/data/sample/tell.ts']))
    expect(paths.filter((path) => /test|access/.test(path))).toEqual([])
  })
})
