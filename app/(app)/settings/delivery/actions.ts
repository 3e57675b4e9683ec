'use server'

import { refresh } from 'next/cache'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { seal, unseal } from '@/lib/auth/sealed'
import { realNow } from '@/lib/clock'
import {
  removeDestination as remove,
  restoreDestination as restore,
  type RemovedDestination,
} from '@/lib/data/destination-removal'
import {
  addEmail as add,
  addPush,
  addWebhook as addHook,
  changeDestination as change,
  renewSecret as renew,
  switchDestination as turn,
} from '@/lib/data/destinations'
import { saveQuietHours as save } from '@/lib/data/quiet-hours'
import { requestVerification } from '@/lib/delivery/account-mail'
import { refuseUnsafe } from '@/lib/net/safe-request'
import { sendTest } from '@/lib/delivery/send-test'
import { RefusedError } from '@/lib/errors'
import {
  destinationChange,
  destinationId,
  destinationSwitch,
  newEmail,
  newPush,
  newWebhook,
  quietHoursInput,
  sealedDestination,
} from '@/lib/schemas/destination'

export const addEmail = authedAction(newEmail, async (viewer, { address }): Promise<void> => {
  const { id } = await add(viewer.id, address, viewer.now)
  // Also where the mail cannot be sent now: the address then stands there with a button to try again.
  refresh()
  await requestVerification(viewer.id, id, realNow())
})

export const askAgain = authedAction(destinationId, async (viewer, { id }): Promise<void> => {
  await requestVerification(viewer.id, id, realNow())
})

export const addBrowser = authedCall(newPush, async (viewer, push) => {
  await refuseUnsafe(push.endpoint)
  const added = await addPush(viewer.id, push, viewer.now)
  refresh()
  return added
})

export const addWebhook = authedAction(newWebhook, async (viewer, webhook) => {
  await refuseUnsafe(webhook.address, 'address')
  const added = await addHook(viewer.id, webhook, viewer.now)
  refresh()
  return { ...added, preset: webhook.preset }
})

export const renewSecret = authedAction(destinationId, async (viewer, { id }) =>
  renew(viewer.id, id, viewer.now),
)

export const changeDestination = authedAction(destinationChange, async (viewer, input): Promise<void> => {
  await change(viewer.id, input, viewer.now)
  refresh()
})

export const switchDestination = authedAction(
  destinationSwitch,
  async (viewer, { id, enabled }): Promise<void> => {
    await turn(viewer.id, id, enabled, viewer.now)
    refresh()
  },
)

export const testDestination = authedAction(destinationId, async (viewer, { id }) => {
  const result = await sendTest(viewer.id, id, { zone: viewer.zone, now: realNow() })
  refresh()
  return result
})

export const removeDestination = authedAction(destinationId, async (viewer, { id }) => {
  const removed = await remove(viewer.id, id, viewer.now)
  refresh()
  return { sealed: await seal('removed-destination', viewer.id, removed) }
})

export const restoreDestination = authedCall(sealedDestination, async (viewer, { sealed }) => {
  const removed = await unseal('removed-destination', viewer.id, sealed)
  if (!removed) throw new RefusedError('That is too long ago to be taken back. Add it anew.')
  await restore(viewer.id, removed as RemovedDestination, viewer.now)
  refresh()
})

export const saveQuietHours = authedAction(quietHoursInput, async (viewer, hours): Promise<void> => {
  await save(viewer.id, hours, viewer.now)
  refresh()
})
