import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Sources read as text, for tests that ask something of every file: a new one is asked as well. */

export interface Source {
  /** From the project's root, with slashes. */
  path: string
  text: string
}

const isTest = (name: string) => /(?:^|[./-])(?:test|testing)\.tsx?$/.test(name)

/** Every TypeScript file within `folders` but tests, their factories and what is generated. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
      .filter(
        (name) => /\.tsx?$/.test(name) && !isTest(name) && !/\/(?:generated|access|testing)\//.test(name),
      )
      .toSorted()
      .map((name) => ({ path: name, text: readFileSync(name, 'utf8') })),
  )
}

export interface Statement {
  /** Null where it names nothing, such as a bare `export { a }`. */
  name: string | null
  exported: boolean
  text: string
}

const NAMED =
  /^(?:export )?(?:default )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) +(\w+)/

/** The top level of a source, one piece for each statement: prettier puts only their beginnings at a line's start. */
export function statementsIn(text: string): Statement[] {
  return text.split(/^(?=[\w/'"])/m).map((piece) => ({
    name: NAMED.exec(piece)?.[1] ?? null,
    exported: piece.startsWith('export '),
    text: piece,
  }))
}

/** What a source exports, but its types. */
export function exportedIn(text: string): Statement[] {
  return statementsIn(text).filter(
    (statement) => statement.exported && !/^export (?:type|interface) /.test(statement.text),
  )
}

/** What the parameters of a function are, as written; null for a statement that is none. */
export function parametersOf({ text }: Statement): string | null {
  const [, parameters] = FUNCTION.exec(text) ?? WRAPPED.exec(text) ?? ARROW.exec(text) ?? []
  return parameters?.replace(/\s+/g, ' ').trim() ?? null
}

const FUNCTION = /^(?:export )?(?:default )?(?:async )?function\*? *\w*(?:<[^(]*>)?\(([^)]*)/
const WRAPPED =
  /^(?:export )?const \w+ = (?:\w+(?:<[^(]*>)?\(\s*)+(?:async )?function\*? *\w*(?:<[^(]*>)?\(([^)]*)/
/** Also one that something like `cache` is wrapped around. */
const ARROW =
  /^(?:export )?const \w+(?:: [^=\n]+)? = (?:\w+(?:<[^(]*>)?\(\s*)*(?:async )?\(([^)]*)\)(?:: [^\n]+)? =>/
