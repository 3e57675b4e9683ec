'use server'

import { refresh } from 'next/cache'
import { authedAction } from '@/lib/actions/authed-action'
import { realNow } from '@/lib/clock'
import { createToken, revokeToken } from '@/lib/data/api-tokens'
import { newToken, tokenId } from '@/lib/schemas/api-token'

export const makeToken = authedAction(newToken, async (viewer, input) => {
  const { token } = await createToken(viewer.id, input, realNow())
  refresh()
  return { token }
})

export const endToken = authedAction(tokenId, async (viewer, { id }): Promise<void> => {
  await revokeToken(viewer.id, id, realNow())
  refresh()
})
