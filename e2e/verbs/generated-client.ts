import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import { generateSource } from 'oazapfts'

interface Answer {
  status: number
  headers: Headers
  // oxlint-disable-next-line typescript/no-explicit-any -- what it is, the generated types say, and they do not exist yet
  data: any
}

type Call = (...given: unknown[]) => Promise<Answer>

/** The operations of the document by their names, as a public generator makes them. */
export type GeneratedClient = Record<string, Call>

/** Makes a client out of the document that a server serves, and lets it speak with that server by `token`. */
export async function generateClient(origin: string, token: string): Promise<GeneratedClient> {
  const source = await generateSource(`${origin}/api/v1/openapi.json`)
  const { code } = await transform(source, { loader: 'ts', format: 'esm' })
  // Within the project, where it finds its runtime.
  const folder = path.resolve('.cache', 'generated-client')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `${crypto.randomUUID()}.mjs`)
  await writeFile(file, code)
  const client = (await import(pathToFileURL(file).href)) as GeneratedClient & {
    defaults: { baseUrl: string; headers: Record<string, string> }
  }
  Object.assign(client.defaults, {
    baseUrl: `${origin}/api/v1`,
    headers: { authorization: `Bearer ${token}` },
  })
  return client
}
