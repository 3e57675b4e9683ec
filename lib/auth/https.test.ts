import { expect, test, vi } from 'vitest'

test('on HTTPS the cookie is bound to the host, for next-auth too', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://debrief.example.org')
  const { sessionCookieName, sessionCookieOptions } = await import('./session-cookie')
  const { nextAuthOptions } = await import('./next-auth-options')
  expect(sessionCookieName()).toBe('__Host-debrief.session')
  expect(sessionCookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  for (const cookie of Object.values(nextAuthOptions().cookies ?? {})) {
    expect(cookie).toMatchObject({
      name: expect.stringMatching(/^__Host-/),
      options: { secure: true, path: '/' },
    })
  }
})
