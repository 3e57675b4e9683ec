import { encode } from 'next-auth/jwt'
import { expect, it } from 'vitest'
import { mintUserId } from '@/lib/data/user-id'
import { seal, unseal } from './sealed'
import { authSecret, openSession, sealSession } from './session-cookie'

const ana = mintUserId('ana')
const bea = mintUserId('bea')
const PURPOSE = 'removed-destination'

it('is read by whom it was sealed for, and by nobody without the secret', async () => {
  const sealed = await seal(PURPOSE, ana, { secret: 'whsec_x' })
  expect(sealed).not.toContain('whsec')
  expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString()).not.toContain('whsec')
  expect(await unseal(PURPOSE, ana, sealed)).toEqual({ secret: 'whsec_x' })
  expect(await unseal(PURPOSE, bea, sealed)).toBeNull()
})

it.each(['', 'nonsense', 'a.b.c.d.e'])('is nothing where it is damaged: %j', async (sealed) => {
  expect(await unseal(PURPOSE, ana, sealed)).toBeNull()
})

it('opens nothing else, and nothing else opens it', async () => {
  const sealed = await seal(PURPOSE, ana, { sid: 's1' })
  expect(await openSession(sealed)).toBeNull()
  const cookie = await sealSession({ userId: ana, sessionId: 's1' })
  expect(await unseal(PURPOSE, ana, cookie)).toBeNull()
})

it('is nothing once it is old', async () => {
  const token = { sub: ana, value: '{}' }
  const old = await encode({ token, secret: authSecret(), salt: PURPOSE, maxAge: -120 })
  expect(await unseal(PURPOSE, ana, old)).toBeNull()
})
