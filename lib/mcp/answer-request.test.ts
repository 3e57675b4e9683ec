import { describe, expect, it } from 'vitest'
import { createToken, revokeToken } from '@/lib/data/api-tokens'
import { createTestUser, logTestApplication, scheduleTestInterview } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import type { TokenScope } from '@/lib/domain/api-token'
import { answerMcpRequest } from './answer-request'

const tokenFor = (userId: UserId, scope: TokenScope) =>
  createToken(userId, { name: 'An assistant', scope, life: '30' }, new Date())

interface Answered {
  status: number
  headers: Headers
  result?: { tools?: { name: string }[]; isError?: boolean; content?: { text: string }[] }
  error?: { message: string }
}

async function send(
  token: string | null,
  method: string,
  params: object = {},
  headers: Record<string, string> = {},
): Promise<Answered> {
  const request = new Request('http://debrief.example/api/mcp', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const response = await answerMcpRequest(request)
  const text = await response.text()
  const body = text.startsWith('{') ? text : (/^data: (.+)$/m.exec(text)?.[1] ?? '{}')
  return { status: response.status, headers: response.headers, ...(JSON.parse(body) as object) }
}

const call = (token: string, name: string, args: object = {}) =>
  send(token, 'tools/call', { name, arguments: args })

const said = ({ result }: Answered) => result?.content?.[0]?.text ?? ''

describe('an assistant at the door', () => {
  it('needs a token that lives, and is told where to make one', async () => {
    const userId = await createTestUser()
    const { id, token } = await tokenFor(userId, 'READ')
    expect(await send(null, 'tools/list')).toMatchObject({
      status: 401,
      error: { message: expect.stringContaining('token') },
    })
    expect(await send(`${token}x`, 'tools/list')).toMatchObject({ status: 401 })
    expect(await send(token, 'tools/list')).toMatchObject({ status: 200 })
    await revokeToken(userId, id, new Date())
    const { status, headers } = await send(token, 'tools/list')
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Debrief"'])
  })

  it('is no page in a browser, wherever that says it comes from', async () => {
    const { token } = await tokenFor(await createTestUser(), 'WRITE')
    for (const origin of ['https://evil.example', 'http://debrief.example', 'null']) {
      expect(await send(token, 'tools/list', {}, { origin })).toMatchObject({ status: 403 })
    }
  })

  it('may ask so often in a minute as a program may', async () => {
    const { token } = await tokenFor(await createTestUser(), 'READ')
    const { headers } = await send(token, 'tools/list')
    const limit = Number(headers.get('x-ratelimit-limit'))
    expect(Number(headers.get('x-ratelimit-remaining'))).toBe(limit - 1)
  })

  it('sees only reading tools with a token that may only read, and cannot use the others', async () => {
    const userId = await createTestUser()
    const [reader, writer] = [await tokenFor(userId, 'READ'), await tokenFor(userId, 'WRITE')]
    const names = async (token: string) =>
      (await send(token, 'tools/list')).result?.tools?.map(({ name }) => name).toSorted()
    const reading = ['find_applications', 'list_due', 'read_history', 'read_lessons', 'read_preparation']
    expect(await names(reader.token)).toEqual(reading)
    expect(await names(writer.token)).toEqual(
      [...reading, 'draft_review', 'log_application', 'move_application'].toSorted(),
    )
    const refused = await call(reader.token, 'log_application', { company: 'Halcyon', role: 'Analyst' })
    expect(refused.error ?? refused.result?.isError).toBeTruthy()
    expect(said(await call(reader.token, 'find_applications'))).not.toContain('Halcyon')
  })
})

describe('a tool', () => {
  it('answers what is wrong in the sentences of the forms, and changes nothing', async () => {
    const userId = await createTestUser()
    const { token } = await tokenFor(userId, 'WRITE')
    const { id } = await logTestApplication(userId, {}, new Date('2026-01-02T09:00:00Z'))
    const missing = await call(token, 'log_application', { role: 'Analyst' })
    expect(missing.error?.message ?? said(missing)).toContain('The company is missing.')
    const move = { applicationId: id, from: 'APPLIED', to: 'ACCEPTED' }
    expect(said(await call(token, 'move_application', move))).toContain('From Applied it can move to')
    expect(said(await call(token, 'read_preparation', { interviewId: 'x' }))).toBe(
      'There is no such thing here.',
    )
  })

  it('goes on where its page ended, and says so where a cursor is not its own', async () => {
    const userId = await createTestUser()
    const { token } = await tokenFor(userId, 'READ')
    for (let made = 0; made < 26; made += 1)
      await logTestApplication(userId, { company: `Company ${made}` }, new Date('2026-01-02T09:00:00Z'))
    const page = async (args: object) =>
      JSON.parse(said(await call(token, 'find_applications', args))) as {
        applications: { id: string }[]
        next: string | null
      }
    const first = await page({ text: 'company' })
    const after = first.next
    const second = await page({ text: 'company', after })
    expect(new Set([...first.applications, ...second.applications].map(({ id }) => id)).size).toBe(26)
    expect(second.next).toBeNull()
    for (const [name, args] of [
      ['find_applications', { text: 'company', after: after?.slice(0, -2) }],
      ['find_applications', { text: 'other', after }],
      ['read_history', { after }],
      ['read_lessons', { after: 'x' }],
    ] as const) {
      expect(said(await call(token, name, args))).toBe(
        'after: This is not the next of this list with these filters. Begin it again without after.',
      )
    }
  })

  it('reaches nothing of another user', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id: applicationId } = await logTestApplication(owner, {}, new Date('2026-01-02T09:00:00Z'))
    const { id: interviewId } = await scheduleTestInterview(owner, { applicationId, day: '2026-01-05' })
    const { token } = await tokenFor(other, 'WRITE')
    const move = { applicationId, from: 'INTERVIEWING', to: 'OFFER' }
    for (const [name, args] of [
      ['move_application', move],
      ['read_preparation', { interviewId }],
      ['draft_review', { interviewId, happened: 'Mine now' }],
    ] as const) {
      expect(said(await call(token, name, args))).toBe('There is no such thing here.')
    }
    for (const name of ['find_applications', 'list_due', 'read_history', 'read_lessons']) {
      expect(said(await call(token, name))).not.toContain(applicationId)
    }
  })

  it('drafts a review without touching what was written, and never completes it', async () => {
    const userId = await createTestUser()
    const { token } = await tokenFor(userId, 'WRITE')
    const { id: applicationId } = await logTestApplication(userId, {}, new Date('2026-01-02T09:00:00Z'))
    const { id: interviewId } = await scheduleTestInterview(userId, { applicationId, day: '2026-01-05' })
    const lesson = { kind: 'IMPROVE', pillar: 'COMPANY', text: 'Read the annual report' }
    const first = JSON.parse(
      said(await call(token, 'draft_review', { interviewId, happened: 'Three people.', lessons: [lesson] })),
    ) as object
    expect(first).toMatchObject({ state: 'draft', kept: [], lessons: 1 })
    const again = { interviewId, happened: 'Other words.', nextTime: 'Ask more.', lessons: [lesson] }
    const second = JSON.parse(said(await call(token, 'draft_review', again))) as object
    expect(second).toMatchObject({ kept: ['happened'], lessons: 1 })
    const bad = await call(token, 'draft_review', { interviewId, industryRating: 9 })
    expect(bad.error?.message ?? said(bad)).toContain('Choose from 1 to 5.')
  })
})
