import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * Makes X-Forwarded-For say who is connected, whatever a request claims: Next.js fills it in only where the client
 * has not. For a server with no reverse proxy in front of it that writes the header (TRUST_PROXY).
 */
export function takeAddressFromSocket(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const address = request.socket.remoteAddress
    if (address === undefined) delete request.headers['x-forwarded-for']
    else request.headers['x-forwarded-for'] = address
  })
}
