import type { Instrumentation } from 'next'
import { log } from './log'
import { REQUEST_ID_HEADER } from './request-id'

/**
 * Logs what a person saw as "This page did not load", under the reference that stood there. The address goes without
 * what follows its question mark: links of mails have their token there.
 */
export const logRequestError: Instrumentation.onRequestError = (err, request, context) => {
  const { digest } = err as { digest?: string }
  const [path] = request.path.split('?')
  log.error(
    {
      request: request.headers[REQUEST_ID_HEADER],
      digest,
      method: request.method,
      path,
      route: context.routePath,
      kind: context.routeType,
      err,
    },
    'A request stopped unexpectedly.',
  )
}
