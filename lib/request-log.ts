import { headers } from 'next/headers'
import type { Logger } from 'pino'
import { log } from './log'
import { REQUEST_ID_HEADER } from './request-id'

/** The log for an action, a route or a page: its lines name the request. */
export async function requestLog(): Promise<Logger> {
  const request = (await headers()).get(REQUEST_ID_HEADER)
  return request === null ? log : log.child({ request })
}
