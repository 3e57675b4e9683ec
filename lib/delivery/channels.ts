import type { ReadyDelivery } from '@/lib/data/outbox-messages'
import type { Send } from './channel'
import { sendEmail } from './email'
import { sendPush } from './push'
import { sendWebhook } from './webhook'

/** What carries a message to each kind of destination. */
export const CHANNELS: Record<ReadyDelivery['destination']['kind'], Send> = {
  EMAIL: sendEmail,
  PUSH: sendPush,
  WEBHOOK: sendWebhook,
}
