import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { watchConnections } from './open-connections'

it('closes what is idle at once, and what is under way when it is answered', async () => {
  const closeIdle = watchConnections()
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const unused = connect(port, '127.0.0.1')
  const requested = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>
  const agent = new Agent({ keepAlive: true })
  const asking = get({ port, host: '127.0.0.1', agent })
  const answered = once(asking, 'response') as Promise<[IncomingMessage]>
  const [, response] = await requested

  const closed = once(server, 'close')
  server.close()
  closeIdle()
  await once(unused, 'close')
  expect(response.socket?.destroyed).toBe(false)

  response.end('all of it')
  const [answer] = await answered
  expect((await answer.setEncoding('utf8').toArray()).join('')).toBe('all of it')
  await closed
  agent.destroy()
})
