import { db } from '@/lib/db/client'
import { CHANNELS } from '@/lib/delivery/channels'
import { startScheduler } from '@/lib/delivery/scheduler'

/** `npm run worker`: sends what is due, without the server. Stops on SIGTERM once what is being sent has been sent. */

const scheduler = startScheduler({ channels: CHANNELS })
console.log('Sending what is due. Stop with Ctrl+C.')

let isStopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    console.log('Stopping, once what is being sent has been sent.')
    void scheduler
      .stop()
      .then(() => db.$disconnect())
      .finally(() => process.exit(0))
  })
}
