import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

/**
 * On a signal, Next.js waits until every connection is closed: also those that a browser has opened in advance and
 * never used, which nobody closes. This does, and lets each request under way be answered first.
 */
export function closeConnectionsOnSignal(): void {
  const closeIdle = watchConnections()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, closeIdle)
}

/** Watches the servers of this process; what it returns closes their connections, each as soon as it has nothing to do. */
export function watchConnections(): () => void {
  const underWay = new Map<Socket, number>()
  let isClosing = false
  const settle = (socket: Socket, requests: number) => {
    underWay.set(socket, requests)
    if (isClosing && requests === 0) socket.destroySoon()
  }
  subscribe('net.server.socket', (message) => {
    const { socket } = message as { socket: Socket }
    settle(socket, 0)
    socket.once('close', () => underWay.delete(socket))
  })
  subscribe('http.server.request.start', (message) => {
    const { socket } = message as { socket: Socket }
    settle(socket, (underWay.get(socket) ?? 0) + 1)
  })
  subscribe('http.server.response.finish', (message) => {
    const { socket } = message as { socket: Socket }
    if (underWay.has(socket)) settle(socket, (underWay.get(socket) ?? 1) - 1)
  })
  return () => {
    isClosing = true
    for (const [socket, requests] of underWay) settle(socket, requests)
  }
}
