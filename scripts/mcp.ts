import { Server } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'

/**
 * `npm run mcp`: lets an assistant on this machine that speaks by its standard input and output use a Debrief that may
 * run elsewhere. It hands each question on to DEBRIEF_URL with DEBRIEF_TOKEN, and knows nothing itself. Standard output
 * belongs to the protocol: whatever else is said goes to standard error.
 */

const PATH = '/api/mcp'
const PROTOCOL = '2025-11-25'
const WAIT_MS = 30_000

const { DEBRIEF_URL = 'http://localhost:3000', DEBRIEF_TOKEN = '' } = process.env

function endWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (!URL.canParse(DEBRIEF_URL))
  endWith('DEBRIEF_URL must be a whole address, such as https://debrief.example.org.')
if (DEBRIEF_TOKEN === '') endWith('DEBRIEF_TOKEN is missing: make a token in Settings, API.')
const address = new URL(PATH, DEBRIEF_URL)
const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname)
if (address.protocol !== 'https:' && !isHere) {
  process.stderr.write('DEBRIEF_URL is not https: whoever is in between can read the token.\n')
}

let asked = 0

/** Asks Debrief, and resolves to what it answers. Throws an Error with a sentence where it does not. */
async function ask<T>(method: string, params: unknown): Promise<T> {
  asked += 1
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${DEBRIEF_TOKEN}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': PROTOCOL,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: asked, method, params }),
    // A redirect would take the token along.
    redirect: 'error',
    signal: AbortSignal.timeout(WAIT_MS),
  }).catch(() => {
    throw new Error(`Debrief cannot be reached at ${address.origin}.`)
  })
  const message = readAnswer(await response.text())
  if (message?.error) throw new Error(message.error.message)
  if (message?.result === undefined) throw new Error(`Debrief answered with ${response.status}.`)
  return message.result as T
}

type Answer = { result?: unknown; error?: { message: string } }

/** Plain JSON, or the one event of a stream. */
function readAnswer(text: string): Answer | null {
  const data = text.startsWith('{') ? text : (/^data: (.+)$/m.exec(text)?.[1] ?? '')
  try {
    return JSON.parse(data) as Answer
  } catch {
    return null
  }
}

serveStdio(
  () => {
    const server = new Server(
      { name: 'debrief', title: 'Debrief', version: '1' },
      { capabilities: { tools: {} } },
    )
    server.setRequestHandler('tools/list', ({ params }) => ask('tools/list', params ?? {}))
    server.setRequestHandler('tools/call', ({ params }) =>
      ask('tools/call', { name: params.name, arguments: params.arguments ?? {} }),
    )
    return server
  },
  { onerror: (error) => process.stderr.write(`${error.message}\n`) },
)
