/** Names one request in the log, in its answer, and in the log of a proxy in front. */
export const REQUEST_ID_HEADER = 'x-request-id'

const SANE = /^[\w.:-]{8,80}$/

/** The id that a proxy has given the request, where it is one that a log can hold; else a new one. */
export function requestIdFrom(given: string | null): string {
  return given !== null && SANE.test(given) ? given : crypto.randomUUID()
}
