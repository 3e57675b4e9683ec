'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { z } from 'zod'
import { authedAction } from '@/lib/actions/authed-action'
import { addressReached } from '@/lib/auth/request-origin'
import {
  makeFeed as makeSecret,
  removeFeed as forgetSecret,
  setFeedReminders,
} from '@/lib/data/calendar-feed'
import { paths } from '@/lib/paths'
import { feedRemindersInput } from '@/lib/schemas/settings'

export const makeFeed = authedAction(z.object({}), async (viewer) => {
  const secret = await makeSecret(viewer.id, viewer.now)
  refresh()
  return { address: addressReached(await headers()) + paths.calendarFeed(secret) }
})

export const chooseFeedReminders = authedAction(
  feedRemindersInput,
  async (viewer, { reminders }): Promise<void> => {
    await setFeedReminders(viewer.id, reminders, viewer.now)
    refresh()
  },
)

export const removeFeed = authedAction(z.object({}), async (viewer): Promise<void> => {
  await forgetSecret(viewer.id, viewer.now)
  refresh()
})
