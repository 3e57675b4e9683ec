import { expect, it, vi } from 'vitest'
import { log } from './log'
import { logRequestError } from './request-error'

const error = vi.spyOn(log, 'error').mockReturnValue()

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
