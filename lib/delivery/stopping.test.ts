import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { withQueue } from './scheduler-testing'
import { startRecordingServer } from './testing/recording-http'

/** Sends what is due in a process of its own, which ends by itself if a test does not end it. */
const start = (script: string) =>
  spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
    env: { ...process.env, ALLOW_PRIVATE_WEBHOOKS: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  })

it.each([
  ['the worker', 'scripts/worker.ts', 0],
  ['a server', 'lib/delivery/testing/little-server.ts', 143],
])(
  '%s that is told to stop finishes what it is sending, once, and gives back the rest',
  async (_, script, code) => {
    const webhook = await startRecordingServer()
    const isUnderWay = new Promise<ServerResponse>((resolve) => {
      webhook.answer = (_incoming, outgoing) => resolve(outgoing)
    })
    const [first, second] = [new Date(Date.now() - 2_000), new Date(Date.now() - 1_000)]
    const settings = JSON.stringify({ preset: 'plain', secret: 'whsec_c2xvdw==' })
    const { userId } = await withQueue([{ dueAt: first }, { dueAt: second }], {
      destination: { address: `${webhook.url}/slow`, settings },
    })
    const sender = start(script)
    const hasEnded = once(sender, 'exit')
    let said = ''
    sender.stdout.on('data', (piece: Buffer) => (said += piece.toString()))
    const response = await isUnderWay
    sender.kill('SIGTERM')
    await expect.poll(() => said).toContain('Stopping')
    response.end('ok')
    expect(await hasEnded).toEqual([code, null])
    await webhook.stop()

    expect(webhook.posts).toHaveLength(1)
    const rows = await db.delivery.findMany({ where: { userId }, orderBy: { dueAt: 'asc' } })
    expect(rows.map(({ state, leaseToken }) => [state, leaseToken])).toEqual([
      ['SENT', null],
      ['WAITING', null],
    ])
    expect(await db.schedulerBeat.count()).toBe(0)
    await db.user.delete({ where: { id: userId } })
  },
)
