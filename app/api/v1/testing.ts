import { createToken } from '@/lib/data/api-tokens'
import type { UserId } from '@/lib/data/user-id'
import type { TokenScope } from '@/lib/domain/api-token'
import { METHODS, type Method } from '@/lib/api/openapi'
import { ROUTES, apiDocument } from './routes'

export interface Answer {
  status: number
  headers: Headers
  text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- what a test expects of it, it says itself
  json: any
}

interface Sent {
  body?: unknown
  headers?: Record<string, string>
}

/** Calls the handlers of the routes as the server does, without a server. What the document does not tell of is refused. */
export class TestClient {
  constructor(readonly token: string | null) {}

  static async of(userId: UserId, scope: TokenScope = 'WRITE'): Promise<TestClient> {
    const { token } = await createToken(userId, { name: 'Test', scope, life: '30' }, new Date())
    return new TestClient(token)
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, { headers })
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, { body, headers })
  }

  /** Changes whatever is there, unless `tag` says what was seen. */
  patch(path: string, body: unknown, tag = '*'): Promise<Answer> {
    return this.send('PATCH', path, { body, headers: { 'if-match': tag } })
  }

  delete(path: string, tag = '*'): Promise<Answer> {
    return this.send('DELETE', path, { headers: { 'if-match': tag } })
  }

  async send(method: Method, path: string, { body, headers = {} }: Sent): Promise<Answer> {
    const url = new URL(`/api/v1${path}`, 'http://localhost:3000')
    const { pattern, handler, params } = find(method, path.split('?')[0] ?? '')
    const request = new Request(url, {
      method,
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const response = await handler(request, { params: Promise.resolve(params) })
    const text = await response.text()
    if (!statusesOf(method, pattern).includes(String(response.status)))
      throw new Error(`The document does not say that ${method} ${pattern} answers ${response.status}`)
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: text === '' ? null : JSON.parse(text),
    }
  }
}

function statusesOf(method: Method, pattern: string): string[] {
  const path = apiDocument().paths[pattern.replaceAll(/\[(\w+)\]/g, '{$1}')]
  return Object.keys(path?.[method.toLowerCase()]?.responses ?? {})
}

function find(method: Method, path: string) {
  for (const [pattern, module] of Object.entries(ROUTES)) {
    const names = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name)
    const found = new RegExp(`^${pattern.replaceAll(/\[\w+\]/g, '([^/]+)')}$`).exec(path)
    const handler = module[method]
    if (!found || !handler) continue
    const params = Object.fromEntries(
      names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]),
    )
    return { pattern, handler, params }
  }
  throw new Error(`There is no ${method} ${path} among ${METHODS.join(', ')}`)
}
