import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { RefusedError } from '@/lib/errors'
import type { Resolve } from '@/lib/net/safe-request'
import { fetchClip } from './fetch-clip'

let server: Server | undefined
let visits: string[] = []

afterEach(async () => {
  visits = []
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
})

async function listen(answer: RequestListener): Promise<string> {
  server = createServer((incoming, outgoing) => {
    visits.push(incoming.url ?? '')
    answer(incoming, outgoing)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://jobs.example.org:${(server.address() as AddressInfo).port}`
}

const resolve: Resolve = async (name) => [
  { address: name === 'jobs.example.org' ? '127.0.0.1' : '10.0.0.7', family: 4 },
]
/** The names of the tests lead to this machine, which a real link may not. */
const opened = { resolve, allowPrivate: true }
const page =
  (body: string | Buffer, type = 'text/html'): RequestListener =>
  (_, outgoing) =>
    void outgoing.writeHead(200, { 'content-type': type }).end(body)
const POSTING = `<script type="application/ld+json">{"@type":"JobPosting","title":"Bäcker","hiringOrganization":"Crumb"}</script>`

describe('the page behind a link', () => {
  it('is read, through redirects, and its last address kept', async () => {
    const base = await listen((incoming, outgoing) => {
      if (incoming.url === '/go') outgoing.writeHead(302, { location: '/jobs/7?utm_source=x' }).end()
      else page(POSTING)(incoming, outgoing)
    })
    expect(await fetchClip(`${base}/go`, opened)).toMatchObject({
      role: 'Bäcker',
      company: 'Crumb',
      link: `${base}/jobs/7`,
      notes: [],
    })
    expect(visits).toEqual(['/go', '/jobs/7?utm_source=x'])
  })

  it.each([
    ['header', page(Buffer.from(POSTING, 'latin1'), 'text/html; charset=ISO-8859-1')],
    ['beginning', page(Buffer.from(`<meta charset="windows-1252">${POSTING}`, 'latin1'))],
    ['nothing that is known', page(Buffer.from(POSTING), 'text/html; charset=klingon')],
  ])('is read in the encoding that its %s names', async (_, answer) => {
    expect((await fetchClip(await listen(answer), opened)).role).toBe('Bäcker')
  })

  it('is read only at its beginning where it has no end', async () => {
    const base = await listen((_, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/html' }).write(POSTING)
      const pour = () => {
        while (outgoing.write('<p>x</p>'.repeat(10_000)));
        outgoing.once('drain', pour)
      }
      pour()
    })
    const { role, notes } = await fetchClip(base, opened)
    expect([role, notes.at(-1)]).toEqual(['Bäcker', 'That page is very long. Only its beginning was read.'])
  })

  it.each([
    ['is not there', (_, outgoing) => void outgoing.writeHead(404).end(), /answered with 404/],
    ['is no page', page('%PDF', 'application/pdf'), /no page to read/],
    [
      'leads to itself',
      (_, outgoing) => void outgoing.writeHead(302, { location: '/' }).end(),
      /without an end/,
    ],
    [
      'leads to no address',
      (_, outgoing) => void outgoing.writeHead(302, { location: 'http://' }).end(),
      /without an end/,
    ],
    [
      'leads to a file',
      (_, outgoing) => void outgoing.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      /opens nothing/,
    ],
    [
      'leads to a service of the machine',
      (_, outgoing) => void outgoing.writeHead(302, { location: 'http://jobs.example.org:22/' }).end(),
      /opens nothing/,
    ],
    ['ends in the middle', (_, outgoing) => void outgoing.destroy(), /could not be reached/],
  ] as [string, RequestListener, RegExp][])(
    'that %s is refused with a sentence',
    async (_, answer, sentence) => {
      const fetched = fetchClip(await listen(answer), opened)
      await expect(fetched).rejects.toThrow(sentence)
      await expect(fetched).rejects.toBeInstanceOf(RefusedError)
    },
  )

  it('is never asked for inside a private network, at once or by a redirect', async () => {
    const base = await listen(page(POSTING))
    await expect(fetchClip(base, { resolve })).rejects.toThrow(/opens nothing/)
    await expect(fetchClip('http://169.254.169.254/latest/meta-data/')).rejects.toThrow(/opens nothing/)
    await expect(fetchClip('http://localhost/')).rejects.toThrow(/opens nothing/)
    expect(visits).toEqual([])
  })
})
