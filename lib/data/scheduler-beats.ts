import { db } from '@/lib/db/client'

/** A process that has not been heard of for so long is gone. */
const FORGOTTEN_MS = 86_400_000
/** A beat with every look would be a write for nothing. */
const BETWEEN_MS = 4_000

const last = new Map<string, number>()

/** Says that this process looks after what is due. The health check asks when that was last said. */
export async function beat(id: string, startedAt: Date, now: Date): Promise<void> {
  const before = last.get(id)
  if (before !== undefined && Math.abs(now.getTime() - before) < BETWEEN_MS) return
  const data = { lastTickAt: now }
  await db.schedulerBeat.upsert({ where: { id }, create: { ...data, id, startedAt }, update: data })
  if (before === undefined) {
    await db.schedulerBeat.deleteMany({
      where: { lastTickAt: { lt: new Date(now.getTime() - FORGOTTEN_MS) } },
    })
  }
  last.set(id, now.getTime())
}

/** It has stopped as it should: nobody has to wonder where it is. */
export async function endBeat(id: string): Promise<void> {
  last.delete(id)
  await db.schedulerBeat.deleteMany({ where: { id } })
}
