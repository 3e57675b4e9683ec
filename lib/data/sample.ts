import { db, inTransaction, type Transaction } from '@/lib/db/client'
import { newApplication } from '@/lib/schemas/application'
import { logWithin } from './applications'
import { replanEverything } from './replan'
import type { UserId } from './user-id'

/** Whether any of the sample data is there. */
export async function hasSample(userId: UserId, tx: Transaction = db): Promise<boolean> {
  const found = await tx.application.findFirst({ where: { userId, isSample: true }, select: { id: true } })
  return found !== null
}

export function addSampleData(userId: UserId, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    if (await hasSample(userId, tx)) return
    const input = newApplication.parse({ company: 'Alder & Co', role: 'Staff Engineer' })
    await logWithin(tx, userId, input, now, { isSample: true })
  })
}

export function removeSampleData(userId: UserId, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.application.deleteMany({ where: { userId, isSample: true } })
    await replanEverything(tx, userId, now)
  })
}
