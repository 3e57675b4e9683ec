import { forgetDestination } from '@/lib/data/destination-removal'
import { loadDestination, recordResult } from '@/lib/data/destinations'
import { countTry, THROTTLE_WINDOW_MINUTES } from '@/lib/data/throttle'
import type { UserId } from '@/lib/data/user-id'
import { RefusedError } from '@/lib/errors'
import type { SendResult } from './channel'
import { CHANNELS } from './channels'
import { testMessage } from './test-message'

/** So that nobody makes this server knock at another's door. */
const TESTS = 15
/** A person waits for the answer. */
const PATIENCE_MS = 15_000

/**
 * Sends a test to one destination at once and keeps its result. Throws a NotFoundError, or a RefusedError for an e-mail
 * address that is not confirmed, or too many tests. `now` is real time.
 */
export async function sendTest(
  userId: UserId,
  id: string,
  { zone, now }: { zone: string; now: Date },
): Promise<SendResult> {
  const { kind, verifiedAt, ...destination } = await loadDestination(userId, id)
  if (kind === 'EMAIL' && verifiedAt === null) throw new RefusedError('Confirm this address first.')
  if (await countTry({ key: `test:${userId}`, limit: TESTS }, now)) {
    throw new RefusedError(`That were many tests. Try again in ${THROTTLE_WINDOW_MINUTES} minutes.`)
  }
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const result = await CHANNELS[kind](destination, testMessage({ userId, zone, now }), signal)
  if (result.outcome === 'gone') await forgetDestination(userId, id)
  else await recordResult(userId, id, 'problem' in result ? result.problem : null, now)
  return result
}
