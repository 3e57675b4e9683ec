'use server'

import { revalidatePath } from 'next/cache'
import { authedAction } from '@/lib/actions/authed-action'
import { addDaysOff, removeDaysOff } from '@/lib/data/days-off'
import { savePlainSettings, saveRegion, saveWorkingWeek, saveZone } from '@/lib/data/settings'
import {
  dayOffInput,
  dayOffRemoval,
  profileInput,
  regionInput,
  singleKeysInput,
  workingWeekInput,
  zoneInput,
} from '@/lib/schemas/settings'

export const saveProfile = authedAction(profileInput, async (viewer, profile): Promise<void> => {
  await savePlainSettings(viewer.id, profile, viewer.now)
  revalidatePath('/', 'layout')
})

export const saveSingleKeys = authedAction(singleKeysInput, async (viewer, keys): Promise<void> => {
  await savePlainSettings(viewer.id, keys, viewer.now)
  revalidatePath('/', 'layout')
})

export const changeZone = authedAction(zoneInput, async (viewer, { zone }) => {
  const replanned = await saveZone(viewer.id, zone, viewer.now)
  revalidatePath('/', 'layout')
  return replanned
})

export const changeRegion = authedAction(regionInput, async (viewer, region) => {
  const replanned = await saveRegion(viewer.id, region, viewer.now)
  revalidatePath('/', 'layout')
  return replanned
})

export const changeWorkingWeek = authedAction(workingWeekInput, async (viewer, { workingWeek }) => {
  const replanned = await saveWorkingWeek(viewer.id, workingWeek, viewer.now)
  revalidatePath('/', 'layout')
  return replanned
})

export const takeDaysOff = authedAction(dayOffInput, async (viewer, range) => {
  const replanned = await addDaysOff(viewer.id, range, viewer.now)
  revalidatePath('/', 'layout')
  return replanned
})

export const cancelDaysOff = authedAction(dayOffRemoval, async (viewer, range) => {
  const replanned = await removeDaysOff(viewer.id, range, viewer.now)
  revalidatePath('/', 'layout')
  return replanned
})
