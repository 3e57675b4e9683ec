import { afterEach, expect, it, vi } from 'vitest'
import { createLog, log } from './log'
import { logRequestError } from './request-error'

const error = vi.spyOn(log, 'error').mockReturnValue()

afterEach(() => {
  error.mockReset()
})

const ROUTE = {
  routerKind: 'App Router',
  routePath: '/feed/[secret]/calendar.ics',
  routeType: 'route',
  renderSource: undefined,
  revalidateReason: undefined,
} as const

it('names the request and what stood on the screen, and keeps what an address has after its question mark', async () => {
  const err = Object.assign(new Error('No such table'), { digest: '794625120' })
  await logRequestError(
    err,
    {
      path: '/reset-password?token=wombat',
      method: 'GET',
      headers: { 'x-request-id': 'r-1', cookie: 'wombat' },
    },
    {
      routerKind: 'App Router',
      routePath: '/reset-password',
      routeType: 'render',
      renderSource: 'react-server-components',
      revalidateReason: undefined,
    },
  )
  expect(error).toHaveBeenCalledExactlyOnceWith(
    {
      request: 'r-1',
      digest: '794625120',
      method: 'GET',
      path: '/reset-password',
      route: '/reset-password',
      kind: 'render',
      err,
    },
    expect.any(String),
  )
})

it.each([
  ['/feed/wombat/calendar.ics?x=1', '/feed/…/calendar.ics'],
  ['/links/done?token=wombat', '/links/done'],
  ['/api/unsubscribe?token=wombat&x=1', '/api/unsubscribe'],
  ['/sign-in?next=%2Flinks%2Fdone%3Ftoken%3Dwombat', '/sign-in'],
])('writes no secret of %s, also where the error repeats the address', async (path, shown) => {
  let line = ''
  const lines = createLog({ level: 'error', destination: { write: (written) => void (line += written) } })
  error.mockImplementation((...given: Parameters<typeof log.error>) => lines.error(...given))
  const request = { path, method: 'GET', headers: { referer: `https://debrief.example.org${path}` } }
  await logRequestError(new Error(`Cannot read ${path}`), request, ROUTE)
  expect(line).not.toContain('wombat')
  expect(JSON.parse(line)).toMatchObject({ path: shown, method: 'GET' })
})
