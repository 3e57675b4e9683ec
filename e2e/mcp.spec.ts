import { createHash, randomBytes } from 'node:crypto'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import type { PrismaClient } from '@/lib/db/create-client'
import { tokenOf, type TokenScope } from '@/lib/domain/api-token'
import { createUser, expect, test } from './fixtures'

async function makeToken(database: PrismaClient, userId: string, scope: TokenScope): Promise<string> {
  const token = tokenOf(randomBytes(32).toString('base64url'))
  const hash = createHash('sha256').update(token).digest('hex')
  await database.apiToken.create({
    data: { userId, name: 'An assistant', hash, ending: token.slice(-4), scope },
  })
  return token
}

const overHttp = (url: string, token: string) =>
  new StreamableHTTPClientTransport(new URL('/api/mcp', url), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  })

const overStdio = (url: string, token: string) =>
  new StdioClientTransport({
    command: 'npm',
    args: ['run', '--silent', 'mcp'],
    env: { PATH: process.env.PATH ?? '', DEBRIEF_URL: url, DEBRIEF_TOKEN: token },
  })

/** What a tool says, as an object. */
async function use(
  client: Client,
  name: string,
  args: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const { content, isError } = await client.callTool({ name, arguments: args })
  const [first] = content
  const text = first?.type === 'text' ? first.text : ''
  expect(isError ?? false, text).toBe(false)
  return JSON.parse(text) as Record<string, unknown>
}

for (const [way, connect] of [
  ['over HTTP', overHttp],
  ['over standard input and output', overStdio],
] as const) {
  test(`an assistant walks the loop ${way}`, async ({ server, database }) => {
    const person = await createUser(database)
    const token = await makeToken(database, person.id, 'WRITE')
    const client = new Client({ name: 'e2e', version: '1' })
    await client.connect(connect(server.url, token))
    expect((await client.listTools()).tools).toHaveLength(8)

    const day = '2026-01-05'
    const logged = await use(client, 'log_application', { company: 'Halcyon', role: 'Analyst', day })
    const applicationId = String(logged.applicationId)
    const { applications } = await use(client, 'find_applications', { text: 'halc' })
    expect(applications).toMatchObject([{ id: applicationId, stage: 'APPLIED' }])

    const round = await database.interview.create({
      data: {
        userId: person.id,
        applicationId,
        kind: 'PANEL',
        localStart: '2026-01-12T10:00',
        zone: 'UTC',
        durationMinutes: 60,
        startAt: new Date('2026-01-12T10:00:00Z'),
        endAt: new Date('2026-01-12T11:00:00Z'),
        plan: 'Say why.',
      },
    })
    expect(await use(client, 'read_preparation', { interviewId: round.id })).toMatchObject({
      plan: 'Say why.',
    })
    await use(client, 'move_application', {
      applicationId,
      from: 'APPLIED',
      to: 'REJECTED',
      day: '2026-01-20',
      channel: 'EMAIL',
      reason: 'More dbt.',
    })
    const lessons = [{ kind: 'IMPROVE', pillar: 'COMPANY', text: 'Read the annual report' }]
    await use(client, 'draft_review', { interviewId: round.id, happened: 'Three people.', lessons })
    expect((await use(client, 'read_lessons')).rows).toMatchObject([{ text: 'Read the annual report' }])
    expect((await use(client, 'read_history', { review: 'owed' })).rows).toMatchObject([{ id: round.id }])
    const { due } = await use(client, 'list_due')
    expect(due).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'rejection-review' })]))
    const rejection = await database.rejection.findFirstOrThrow({ where: { userId: person.id } })
    expect(rejection).toMatchObject({ receivedOn: '2026-01-20', reason: 'More dbt.' })
    const review = await database.review.findFirstOrThrow({
      where: { userId: person.id, interviewId: round.id },
    })
    expect(review).toMatchObject({ happened: 'Three people.', completedAt: null })
    await client.close()
  })
}
