import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RecordedPost {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface RecordingServer {
  url: string
  posts: RecordedPost[]
  /** What it answers from now on. */
  answer: RequestListener
  stop(): Promise<void>
}

/** A local server that keeps what it is sent, and answers as it is told: with 200 at first. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const recording: RecordingServer = {
    url: '',
    posts: [],
    answer: (_, outgoing) => outgoing.end('ok'),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { url: path = '', headers } = incoming
      recording.posts.push({ path, headers, body: Buffer.concat(chunks) })
      recording.answer(incoming, outgoing)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  recording.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return recording
}

export const withStatus =
  (status: number): RequestListener =>
  (_, outgoing) =>
    void outgoing.writeHead(status).end()
