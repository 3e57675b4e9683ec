import { redirect } from 'next/navigation'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { sealSession, sessionCookieName } from '@/lib/auth/session-cookie'
import { endSession, startSession } from '@/lib/data/sessions'
import { createTestUser } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { log } from '@/lib/log'
import { authedAction, authedCall, openAction } from './authed-action'

const request = vi.hoisted(() => ({ headers: new Headers(), cookie: '' }))

// Outside a server there is no request: this stands for it. All behind it is real.
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(request.headers),
  cookies: () => Promise.resolve({ get: () => ({ value: request.cookie }) }),
}))

const OWN = { 'sec-fetch-site': 'same-origin', host: 'localhost:3000' }
const schema = z.object({ company: z.string().min(1), role: z.string().min(1) })

let ana: UserId
let sessionId: string

beforeEach(async () => {
  ana = await createTestUser()
  sessionId = await startSession(ana, { userAgent: '', address: '' }, new Date())
  request.headers = new Headers(OWN)
  request.cookie = await sealSession({ userId: ana, sessionId })
})

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

const good = { company: 'Northwind', role: 'Analyst' }

describe('an action', () => {
  test('runs for who is signed in, with what the schema made of the form', async () => {
    const act = authedAction(schema, (viewer, input) => Promise.resolve({ viewer, input }))
    const result = await act(null, formOf({ ...good, extra: 'x' }))
    expect(result).toMatchObject({
      ok: true,
      data: { viewer: { id: ana, sessionId, zone: 'UTC' }, input: good },
    })
    expect(sessionCookieName()).toBe('debrief.session')
  })

  test('keeps what was typed when the session has ended, and does nothing', async () => {
    await endSession(ana, sessionId)
    const run = vi.fn()
    const result = await authedAction(schema, run)(null, formOf({ ...good, password: 'x' }))
    expect(result).toMatchObject({ ok: false, code: 'signed-out', values: good })
    expect(run).not.toHaveBeenCalled()
  })

  test('does nothing for another site', async () => {
    request.headers = new Headers({ ...OWN, 'sec-fetch-site': 'cross-site' })
    const run = vi.fn()
    expect(await authedAction(schema, run)(null, formOf(good))).toMatchObject({ ok: false, code: 'refused' })
    expect(await authedCall(schema, run)(good)).toMatchObject({ ok: false, code: 'refused' })
    expect(await openAction(schema, run)(null, formOf(good))).toMatchObject({ ok: false, code: 'refused' })
    expect(run).not.toHaveBeenCalled()
  })

  test('says at every field what is wrong', async () => {
    const result = await authedAction(schema, vi.fn())(null, formOf({ company: '', role: '' }))
    expect(result).toEqual({
      ok: false,
      code: 'invalid',
      fieldErrors: { company: ['Fill this in.'], role: ['Fill this in.'] },
      formError: null,
      values: { company: '', role: '' },
    })
  })

  test('answers what data functions throw', async () => {
    const throwing = (error: Error) => {
      const act = authedAction(schema, async () => {
        throw error
      })
      return act(null, formOf(good))
    }
    expect(await throwing(new NotFoundError())).toMatchObject({ code: 'not-found', values: good })
    expect(await throwing(new RefusedError('No.', 'role'))).toMatchObject({ fieldErrors: { role: ['No.'] } })
  })

  test('lets a redirect through', async () => {
    const act = authedAction(schema, (): Promise<void> => redirect('/applications'))
    await expect(act(null, formOf(good))).rejects.toThrow('NEXT_REDIRECT')
  })

  test('tells the log of what nobody expected, and the person only that', async () => {
    request.headers.set('x-request-id', 'request-1')
    const ofRequest = log.child({})
    const child = vi.spyOn(log, 'child').mockReturnValue(ofRequest as never)
    const error = vi.spyOn(ofRequest, 'error').mockReturnValue()
    const cause = new Error('SQLITE_FULL at /srv/data')
    const result = await authedAction(schema, () => Promise.reject(cause))(null, formOf(good))
    expect(child).toHaveBeenCalledExactlyOnceWith({ request: 'request-1' })
    expect(error).toHaveBeenCalledExactlyOnceWith({ err: cause }, expect.any(String))
    expect(result).toMatchObject({ ok: false, fieldErrors: {}, values: good })
    expect(JSON.stringify(result)).not.toContain('SQLITE')
    child.mockRestore()
  })
})

test('a direct call is checked like a form', async () => {
  const call = authedCall(schema, (viewer, input) => Promise.resolve([viewer.id, input.company]))
  expect(await call(good)).toEqual({ ok: true, data: [ana, 'Northwind'] })
  expect(await call({ company: 3 } as never)).toMatchObject({
    code: 'invalid',
    fieldErrors: { company: ['Check this.'], role: ['Fill this in.'] },
  })
  expect(await call(null as never)).toMatchObject({ code: 'invalid', formError: 'Fill this in.' })
  request.cookie = ''
  expect(await call(good)).toMatchObject({ code: 'signed-out' })
})
