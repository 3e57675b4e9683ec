import { encode } from 'next-auth/jwt'
import { expect, test } from 'vitest'
import { openSession, sealSession, sessionCookieName, sessionCookieOptions } from './session-cookie'

const handle = { userId: 'u-1', sessionId: 's-1' }

test('what was sealed opens again, and tells nothing while sealed', async () => {
  const sealed = await sealSession(handle)
  expect(await openSession(sealed)).toEqual(handle)
  expect(Buffer.from(sealed, 'base64').toString()).not.toContain('u-1')
})

test('nothing else opens', async () => {
  const sealed = await sealSession(handle)
  const forged = await encode({
    token: { sub: 'u-1', sid: 's-1' },
    secret: 'another secret of thirty-two characters',
  })
  const damaged = `${sealed.slice(0, -4)}AAAA`
  const old = await encode({
    token: { sub: 'u-1', sid: 's-1' },
    secret: process.env.NEXTAUTH_SECRET!,
    maxAge: -60,
  })
  const empty = await encode({ token: {}, secret: process.env.NEXTAUTH_SECRET! })
  for (const value of [undefined, '', 'u-1.s-1', forged, damaged, old, empty]) {
    expect(await openSession(value)).toBeNull()
  }
})

test('on plain HTTP the cookie has a plain name; scripts never see it', () => {
  expect(sessionCookieName()).toBe('debrief.session')
  expect(sessionCookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: false })
})
