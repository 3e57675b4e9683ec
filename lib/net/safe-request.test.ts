import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { request, safeAddresses, UnsafeAddressError, type Resolve } from './safe-request'

let server: Server | undefined
let visits: string[] = []

afterEach(async () => {
  visits = []
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
})

/** The port of a local server that counts who comes by. */
async function listen(answer: RequestListener): Promise<number> {
  server = createServer((incoming, outgoing) => {
    visits.push(`${incoming.method} ${incoming.headers.host} ${incoming.url}`)
    answer(incoming, outgoing)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const ok: RequestListener = (_, outgoing) => outgoing.end('fine')
const names = (answers: string[][]): { resolve: Resolve; asked: string[] } => {
  const asked: string[] = []
  const resolve: Resolve = async (hostname) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(hostname)
    return answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  return { resolve, asked }
}

describe('what leads into this machine or its networks', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://0.0.0.0/',
    'http://0/',
    'http://[::]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.8/',
    'http://192.168.0.1:8080/',
    'http://100.64.0.1/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://１２７.０.０.１/',
    'http://localhost/',
    'http://[::7f00:1]/',
  ])('is refused: %s', async (url) => {
    await expect(safeAddresses(url)).rejects.toBeInstanceOf(UnsafeAddressError)
  })

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['10.1.2.3']],
    [['169.254.169.254']],
    [['fd00::1']],
    [['::ffff:192.168.0.1']],
    [['93.184.216.34', '127.0.0.1']],
    [['2606:4700:4700::1111', '192.168.0.1']],
  ])('is refused behind a name: %j', async (addresses) => {
    const port = await listen(ok)
    const { resolve } = names([addresses])
    const sent = request(`http://hooks.example.org:${port}/`, { resolve })
    await expect(sent).rejects.toBeInstanceOf(UnsafeAddressError)
    expect(visits).toEqual([])
  })

  it('is refused with a sentence, and opened by the operator’s word alone', async () => {
    const port = await listen(ok)
    const url = `http://127.0.0.1:${port}/x`
    await expect(request(url)).rejects.toThrow(/private network/)
    expect(visits).toEqual([])
    const { status, body } = await request(url, { allowPrivate: true })
    expect([status, body.toString()]).toEqual([200, 'fine'])
  })

  it('stays shut to the operator’s word where a cloud keeps its secrets', async () => {
    const opened = safeAddresses('http://169.254.169.254/', { allowPrivate: true })
    await expect(opened).rejects.toThrow(/special uses/)
    await expect(safeAddresses('http://0.0.0.0/', { allowPrivate: true })).rejects.toThrow(/special uses/)
    const multicast = names([['224.0.0.1']])
    const sent = request('http://hooks.example.org/', { allowPrivate: true, resolve: multicast.resolve })
    await expect(sent).rejects.toThrow(/special uses/)
  })
})

describe('a name that answers differently the second time', () => {
  it('is asked once, and the connection goes to the first answer', async () => {
    const port = await listen(ok)
    const { resolve, asked } = names([['127.0.0.1'], ['127.0.0.2']])
    const { status } = await request(`http://rebind.example.org:${port}/a`, { resolve, allowPrivate: true })
    expect(status).toBe(200)
    expect(asked).toEqual(['rebind.example.org'])
    expect(visits).toEqual([`GET rebind.example.org:${port} /a`])
  })

  it('does not get from the internet into the machine', async () => {
    const port = await listen(ok)
    const { resolve, asked } = names([['192.0.2.1'], ['127.0.0.1']])
    const url = `http://rebind.example.org:${port}/`
    await expect(request(url, { resolve, allowPrivate: true })).rejects.toThrow(/special uses/)
    expect(asked).toHaveLength(1)
    expect(visits).toEqual([])
  })
})

describe('a request', () => {
  const allowPrivate = true

  it('is carried over with its headers and body', async () => {
    let got = ''
    const port = await listen((incoming, outgoing) => {
      incoming.on('data', (chunk: Buffer) => (got += chunk.toString()))
      incoming.on('end', () => outgoing.writeHead(202, { 'x-seen': String(incoming.headers['x-a']) }).end())
    })
    const answer = await request(`http://127.0.0.1:${port}/a?b=c`, {
      method: 'POST',
      headers: { 'x-a': '1' },
      body: 'Grüße',
      allowPrivate,
    })
    expect([answer.status, answer.headers['x-seen'], got]).toEqual([202, '1', 'Grüße'])
    expect(visits).toEqual([`POST 127.0.0.1:${port} /a?b=c`])
  })

  it('follows no redirect', async () => {
    const port = await listen((_, outgoing) => outgoing.writeHead(302, { location: '/other' }).end())
    expect((await request(`http://127.0.0.1:${port}/`, { allowPrivate })).status).toBe(302)
    expect(visits).toHaveLength(1)
  })

  it('reads no more than it was told to, even where the answer never ends', async () => {
    const port = await listen((_, outgoing) => {
      const pour = () => {
        while (outgoing.write('x'.repeat(10_000)));
        outgoing.once('drain', pour)
      }
      pour()
    })
    const { body, isCut } = await request(`http://127.0.0.1:${port}/`, { allowPrivate, maxBytes: 25_000 })
    expect([body.length, isCut]).toEqual([25_000, true])
  })

  it.each([
    ['says nothing', () => {}],
    ['stops in the middle', (_, outgoing) => void outgoing.writeHead(200).write('x')],
  ] as [string, RequestListener][])(
    'is given up by its signal where the other side %s',
    async (_, answer) => {
      const port = await listen(answer)
      const sent = request(`http://127.0.0.1:${port}/`, { allowPrivate, signal: AbortSignal.timeout(200) })
      await expect(sent).rejects.toThrow(/abort|timeout/i)
    },
  )

  it('is given up where the name server says nothing', async () => {
    const resolve: Resolve = () => new Promise(() => {})
    const sent = request('http://example.org/', { resolve, signal: AbortSignal.timeout(100) })
    await expect(sent).rejects.toThrow(/timeout/i)
  })

  it('says what went wrong where a name has no address', async () => {
    await expect(request('http://example.org/', { resolve: names([[]]).resolve })).rejects.toThrow(
      /No address/,
    )
  })
})
