import { finishBeforeExit } from '@/lib/before-exit'
import { env } from '@/lib/env'
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
  finishBeforeExit(stop)
}
