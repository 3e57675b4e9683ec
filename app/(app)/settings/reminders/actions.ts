'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { resetRules, restoreRules, saveReminderTime, saveRules } from '@/lib/data/settings'
import { ruleSettingsInput, storedRulesInput } from '@/lib/schemas/rule-settings'
import { reminderTimeInput } from '@/lib/schemas/settings'

export const changeReminderTime = authedAction(reminderTimeInput, async (viewer, { reminderTime }) => {
  const replanned = await saveReminderTime(viewer.id, reminderTime, viewer.now)
  revalidatePath('/', 'layout')
  return replanned
})

export const changeRules = authedAction(ruleSettingsInput, async (viewer, rules) => {
  const replanned = await saveRules(viewer.id, rules, viewer.now)
  revalidatePath('/', 'layout')
  return replanned
})

export const takeDefaultRules = authedAction(z.object({}), async (viewer) => {
  const reset = await resetRules(viewer.id, viewer.now)
  revalidatePath('/', 'layout')
  return reset
})

export const undoDefaultRules = authedCall(storedRulesInput, async (viewer, { stored }) => {
  const replanned = await restoreRules(viewer.id, stored, viewer.now)
  revalidatePath('/', 'layout')
  return replanned
})
