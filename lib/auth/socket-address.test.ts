import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { sessionOrigin } from './request-origin'
import { takeAddressFromSocket } from './socket-address'

test('a client cannot choose the address that it is counted under by sending one', async () => {
  takeAddressFromSocket()
  const server = createServer((request, response) => {
    response.end(sessionOrigin(new Headers(request.headers as Record<string, string>)).address)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const headers = { 'x-forwarded-for': '203.0.113.7, 203.0.113.8', connection: 'close' }
  const counted = await fetch(`http://127.0.0.1:${port}`, { headers }).then((answer) => answer.text())
  server.close()
  expect(counted).toBe('127.0.0.1')
})
