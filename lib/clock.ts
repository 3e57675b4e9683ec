import { cookies } from 'next/headers'

import { env } from '@/lib/env'

const TEST_CLOCK_COOKIE = 'test-clock'

/**
 * The moment of this request, for the rules and the words on the screen. With TEST_CLOCK=1 a test may set it
 * by an ISO instant in a cookie; otherwise that cookie says nothing. Sessions and throttles never ask here:
 * they live by `realNow`.
 */
export async function requestNow(): Promise<Date> {
  if (env().TEST_CLOCK !== '1') return new Date()
  return testMoment((await cookies()).get(TEST_CLOCK_COOKIE)?.value) ?? new Date()
}

/** The real clock, whatever a test says: for sessions, throttles and whatever else must not be moved. */
export function realNow(): Date {
  return new Date()
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** The instant that `text` names, or null. A time without a zone is refused: it would depend on the machine. */
export function testMoment(text: string | undefined): Date | null {
  if (text === undefined || !INSTANT.test(text)) return null
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? null : moment
}
