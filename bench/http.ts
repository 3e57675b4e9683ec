import { Agent, request } from 'node:http'

export interface Answer {
  status: number
  /** from the first byte sent to the last byte received */
  ms: number
  /** as it came over the wire */
  bytes: number
  text: string
}

export interface Question {
  method?: 'GET' | 'POST'
  headers: Record<string, string>
  body?: Buffer
}

/** One connection that is kept, as a browser keeps it. */
export function connectionTo(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    ask: (path: string, { method = 'GET', headers, body }: Question): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const begun = performance.now()
        const asked = request(new URL(path, origin), { agent, method, headers }, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () => {
            const ms = performance.now() - begun
            const all = Buffer.concat(chunks)
            resolve({ status: answer.statusCode ?? 0, ms, bytes: all.length, text: all.toString('utf8') })
          })
        })
        asked.on('error', reject)
        asked.end(body)
      }),
    close: () => agent.destroy(),
  }
}

export type Connection = ReturnType<typeof connectionTo>
