import { db } from '@/lib/db/client'

export type Needed = 'database' | 'migrations' | 'scheduler'

export interface Expected {
  migrations: readonly string[]
  /** Of the scheduler that this process runs; null where it runs none. */
  schedulerId: string | null
}

/** A scheduler that works says so every few seconds. */
const BEAT_MS = 60_000
/** A database that does not answer in this time answers nobody else either. */
const PATIENCE_MS = 3_000

/** What keeps this process from doing its work; nothing where all is well. */
export async function findUnready(
  expected: Expected,
  now: Date,
  { patienceMs = PATIENCE_MS, client = db } = {},
): Promise<Needed[]> {
  try {
    return await within(patienceMs, async () => {
      await client.$queryRaw`SELECT 1`
      const [isMigrated, isBeating] = await Promise.all([
        hasMigrations(client, expected.migrations),
        expected.schedulerId === null || hasBeat(client, expected.schedulerId, now),
      ])
      return [...(isMigrated ? [] : ['migrations' as const]), ...(isBeating ? [] : ['scheduler' as const])]
    })
  } catch {
    return ['database']
  }
}

async function hasMigrations(client: typeof db, wanted: readonly string[]): Promise<boolean> {
  const rows = await client.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`.catch(
    () => [],
  )
  const applied = new Set(rows.map((row) => row.migration_name))
  return wanted.every((name) => applied.has(name))
}

async function hasBeat(client: typeof db, id: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - BEAT_MS)
  const beat = await client.schedulerBeat
    .findFirst({ where: { id, lastTickAt: { gte: since } }, select: { id: true } })
    .catch(() => null)
  return beat !== null
}

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), ms)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
