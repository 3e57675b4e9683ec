import type { Destination } from '@/lib/db/generated/sqlite/client'
import type { Send } from './channel'
import { sendEmail } from './email'
import { sendPush } from './push'
import { sendWebhook } from './webhook'

/** What carries a message to each kind of destination. */
export const CHANNELS: Record<Destination['kind'], Send> = {
  EMAIL: sendEmail,
  PUSH: sendPush,
  WEBHOOK: sendWebhook,
}
