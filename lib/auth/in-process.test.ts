import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listSessions } from '@/lib/data/sessions'
import { signUp } from './accounts'
import { signInThroughNextAuth } from './in-process'
import { openSession } from './session-cookie'

const PASSWORD = 'four plain words'

async function newPerson() {
  const email = `${randomUUID()}@example.org`
  const origin = { userAgent: '', address: randomUUID() }
  const id = await signUp({ name: 'Ana', email, password: PASSWORD, zone: 'UTC' }, origin, new Date())
  return { id, email, headers: { 'x-forwarded-for': origin.address, 'user-agent': 'Firefox' } }
}

test('next-auth signs in and seals the session that was begun', async () => {
  const { id, email, headers } = await newPerson()
  const outcome = await signInThroughNextAuth({ email, password: PASSWORD }, headers)
  if (outcome.kind !== 'signed-in') throw new Error(outcome.kind)
  const [session] = await listSessions(id, new Date())
  expect(await openSession(outcome.sealed)).toEqual({ userId: id, sessionId: session?.id })
  expect(session).toMatchObject({ userAgent: 'Firefox', address: headers['x-forwarded-for'] })
})

test('what does not belong together is unknown, and too many tries have an end', async () => {
  const { id, email, headers } = await newPerson()
  const attempt = () => signInThroughNextAuth({ email, password: 'four other words' }, headers)
  for (let n = 0; n < 10; n++) expect(await attempt()).toEqual({ kind: 'unknown' })
  const outcome = await attempt()
  if (outcome.kind !== 'throttled') throw new Error(outcome.kind)
  expect(outcome.until.getTime()).toBeGreaterThan(Date.now())
  expect(await listSessions(id, new Date())).toEqual([])
})
