import { afterAll, expect, it, vi } from 'vitest'
import { realNow } from '@/lib/clock'
import { beat } from '@/lib/data/scheduler-beats'
import { db } from '@/lib/db/client'
import { tellSchedulerHere } from '@/lib/delivery/scheduler-here'
import { GET as live } from './live/route'
import { GET as ready } from './ready/route'

const LAST = vi.hoisted(() => (process.env.DEBRIEF_MIGRATIONS = '0000_init'))

afterAll(() => tellSchedulerHere(null))

async function read(answer: Response) {
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return { status: answer.status, says: (await answer.json()) as unknown }
}

it('live: 200 as long as the process answers', async () => {
  expect(await read(live())).toEqual({ status: 200, says: { status: 'ok' } })
})

it('ready: 200 when requests can be sent here, else 503 with what is missing, and no word more', async () => {
  expect(await read(await ready())).toEqual({ status: 200, says: { status: 'ok' } })

  tellSchedulerHere('here')
  const lacking = (...missing: string[]) => ({ status: 503, says: { status: 'not ready', missing } })
  expect(await read(await ready())).toEqual(lacking('scheduler'))
  await beat('here', realNow(), realNow())
  expect(await read(await ready())).toEqual({ status: 200, says: { status: 'ok' } })

  await db.$executeRaw`UPDATE _prisma_migrations SET migration_name = 'other' WHERE migration_name = ${LAST}`
  expect(await read(await ready())).toEqual(lacking('migrations'))
})
