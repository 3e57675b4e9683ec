'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { authedAction } from '@/lib/actions/authed-action'
import { addSampleData, removeSampleData } from '@/lib/data/sample'

export const addSample = authedAction(z.object({}), async ({ id, now }) => {
  await addSampleData(id, now)
  revalidatePath('/', 'layout')
})

export const removeSample = authedAction(z.object({}), async ({ id, now }) => {
  await removeSampleData(id, now)
  revalidatePath('/', 'layout')
})
