import { webhookSettings } from '@/lib/schemas/destination'
import { carry } from './carry'
import type { Send } from './channel'
import { webhookPost } from './webhook-presets'
import { signatureHeaders } from './webhook-signature'

/** Posts a message as JSON, signed, in the form that the destination's preset asks for. */
export const sendWebhook: Send = (destination, message, signal) => {
  const { preset, secret } = webhookSettings.parse(JSON.parse(destination.settings))
  const post = webhookPost(preset, destination.address, message)
  const body = JSON.stringify(post.body)
  return carry(post.url, {
    who: 'The webhook',
    headers: {
      'content-type': 'application/json',
      ...signatureHeaders({ id: message.id, body, sentAt: message.now }, secret),
    },
    body,
    signal,
  })
}
