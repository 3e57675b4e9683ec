import { createHmac } from 'node:crypto'

/**
 * The headers by which the other side knows a message for ours, after the Standard Webhooks: it signs the id, the
 * moment and the body, so that none of the three can be exchanged.
 */
export function signatureHeaders(
  { id, body, sentAt }: { id: string; body: string; sentAt: Date },
  secret: string,
): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
