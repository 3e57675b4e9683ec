import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { CHANNELS } from './channels'
import { startScheduler } from './scheduler'
import { tellSchedulerHere } from './scheduler-here'

// The development server may evaluate this anew: one scheduler is enough.
const shared = globalThis as typeof globalThis & { debriefScheduler?: boolean }

/** Starts the scheduler inside the server, unless RUN_SCHEDULER=0. It ends as the server ends. */
export function startInServer(): void {
  if (env().RUN_SCHEDULER === '0' || shared.debriefScheduler) return
  shared.debriefScheduler = true
  const { id, stop } = startScheduler({ channels: CHANNELS })
  tellSchedulerHere(id)
  drainBeforeExit(stop)
}

/**
 * On a signal the server finishes its requests and leaves by process.exit, which would cut off what is being sent. It
 * has to wait for `drain`, which begins at once.
 */
function drainBeforeExit(drain: () => Promise<void>) {
  let drained: Promise<void> | null = null
  const begin = () =>
    (drained ??= drain().catch((err: unknown) =>
      log.error({ err }, 'The scheduler did not end as it should.'),
    ))
  process.once('SIGTERM', begin)
  process.once('SIGINT', begin)
  const exit = process.exit.bind(process)
  process.exit = ((code?: number) => {
    if (drained === null) exit(code)
    else void drained.finally(() => exit(code))
  }) as typeof process.exit
}
