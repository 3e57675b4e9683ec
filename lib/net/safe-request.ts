import { lookup } from 'node:dns/promises'
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { webAddressProblem } from '@/lib/domain/web-address'
import { env } from '@/lib/env'
import { RefusedError } from '@/lib/errors'
import { reachOf } from './public-address'

/** The address leads where this server does not send anything. `message` is a sentence for the person. */
export class UnsafeAddressError extends Error {
  override name = 'UnsafeAddressError'
}

export interface ResolvedAddress {
  address: string
  family: number
}

export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>

export interface SafeRequest {
  method?: 'GET' | 'HEAD' | 'POST'
  headers?: Record<string, string>
  body?: string | Buffer
  signal?: AbortSignal
  /** Of the answer's body; what comes after is not read. */
  maxBytes?: number
  /** For what the operator has opened by ALLOW_PRIVATE_WEBHOOKS; never for other things. */
  allowPrivate?: boolean
  /** Only for tests: who answers for names. */
  resolve?: Resolve
}

export interface SafeResponse {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** There was more of the body than `maxBytes`. */
  isCut: boolean
}

const MAX_BYTES = 64 * 1024
/** A person waits for the answer. */
const LOOK_MS = 3_000

const byDns: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * Speaks HTTP to an address that somebody typed. The name is resolved once; every address it has must be on the open
 * internet, and the connection goes to just those, so that a second answer of the name server changes nothing.
 * Redirects are answers like any other. Throws an UnsafeAddressError, or what went wrong on the way.
 */
export async function request(url: string, options: SafeRequest = {}): Promise<SafeResponse> {
  const addresses = await safeAddresses(url, options)
  return send(new URL(url), addresses, options)
}

/** The addresses behind `url` that may be spoken to. Throws an UnsafeAddressError where one of them may not. */
export async function safeAddresses(
  url: string,
  { signal, allowPrivate = false, resolve = byDns }: SafeRequest = {},
): Promise<ResolvedAddress[]> {
  const problem = webAddressProblem(url)
  if (problem) throw new UnsafeAddressError(problem)
  const hostname = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const family = isIP(hostname)
  const addresses = family ? [{ address: hostname, family }] : await orAborted(resolve(hostname), signal)
  if (addresses.length === 0) throw new Error(`No address was found for ${hostname}`)
  for (const { address } of addresses) {
    const reach = reachOf(address)
    if (reach === 'public' || (reach === 'private' && allowPrivate)) continue
    throw new UnsafeAddressError(
      reach === 'private'
        ? 'This address is in a private network. Whoever runs this server can allow that with ALLOW_PRIVATE_WEBHOOKS=1.'
        : 'This address is set aside for special uses. Nothing is sent there.',
    )
  }
  return addresses
}

/** A name server cannot be called off, but nobody has to wait for it. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function send(
  url: URL,
  addresses: ResolvedAddress[],
  { method = 'GET', headers, body, signal, maxBytes = MAX_BYTES }: SafeRequest,
): Promise<SafeResponse> {
  const client = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const outgoing = client.request(
      url,
      {
        method,
        headers: { 'user-agent': 'Debrief', ...headers, ...lengthOf(body) },
        signal,
        // A connection of its own: one that is kept open would go where an earlier answer led.
        agent: false,
        lookup: pinnedTo(addresses),
      },
      (incoming) => {
        readBody(incoming, maxBytes).then(
          (read) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, ...read }),
          reject,
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const lengthOf = (body: string | Buffer | undefined) =>
  body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }

function pinnedTo(addresses: ResolvedAddress[]): LookupFunction {
  const [first] = addresses
  if (!first) throw new Error('There is no address to connect to')
  return (_hostname, { all }, callback) => {
    if (all) callback(null, addresses)
    else callback(null, first.address, first.family)
  }
}

async function readBody(incoming: IncomingMessage, maxBytes: number) {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    // Leaving the loop destroys the connection.
    if (length > maxBytes) return { body: Buffer.concat(chunks).subarray(0, maxBytes), isCut: true }
  }
  return { body: Buffer.concat(chunks), isCut: false }
}

/** Throws a RefusedError at `field` where nothing would ever be sent to `url`. A name that is not known now may be later. */
export async function refuseUnsafe(url: string, field?: string): Promise<void> {
  const allowPrivate = env().ALLOW_PRIVATE_WEBHOOKS === '1'
  try {
    await safeAddresses(url, { allowPrivate, signal: AbortSignal.timeout(LOOK_MS) })
  } catch (error) {
    if (error instanceof UnsafeAddressError) throw new RefusedError(error.message, field)
  }
}
