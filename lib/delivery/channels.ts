import type { Destination } from '@/lib/db/generated/sqlite/client'
import type { Send } from './channel'
import { sendEmail } from './email'

/** For a kind of destination that this version cannot reach yet. */
const notYet: Send = () =>
  Promise.resolve({ outcome: 'impossible', problem: 'This version cannot send there yet.' })

/** What carries a message to each kind of destination. */
export const CHANNELS: Record<Destination['kind'], Send> = {
  EMAIL: sendEmail,
  PUSH: notYet,
  WEBHOOK: notYet,
}
