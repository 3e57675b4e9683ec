import { expect, it } from 'vitest'
import { signatureHeaders } from './webhook-signature'

// The vector of the Standard Webhooks' own libraries.
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const body = '{"test": 2432232314}'
const sentAt = new Date(1_614_265_330_000)
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

it('is that of the Standard Webhooks', () => {
  const expected = {
    'webhook-id': id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  }
  expect(signatureHeaders({ id, body, sentAt }, secret)).toEqual(expected)
  expect(signatureHeaders({ id, body, sentAt }, secret.replace('whsec_', ''))).toEqual(expected)
})

it('changes with all that it stands for', () => {
  const signatures = [
    signatureHeaders({ id, body, sentAt }, secret),
    signatureHeaders({ id: `${id}x`, body, sentAt }, secret),
    signatureHeaders({ id, body: `${body} `, sentAt }, secret),
    signatureHeaders({ id, body, sentAt: new Date(sentAt.getTime() + 1000) }, secret),
    signatureHeaders({ id, body, sentAt }, 'whsec_AAAA'),
  ].map((headers) => headers['webhook-signature'])
  expect(new Set(signatures).size).toBe(signatures.length)
})
