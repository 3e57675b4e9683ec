import type { Instrumentation } from 'next'

/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{ startInServer }, { startBackupsInServer }, { consoleToLog }, { closeConnectionsOnSignal }] =
    await Promise.all([
      import('@/lib/delivery/in-server'),
      import('@/lib/backup/daily-backups'),
      import('@/lib/console-to-log'),
      import('@/lib/open-connections'),
    ])
  if (process.env.NODE_ENV === 'production') {
    consoleToLog()
    closeConnectionsOnSignal()
  }
  startInServer()
  startBackupsInServer()
}

/** Called for what a person sees as "This page did not load". */
export const onRequestError: Instrumentation.onRequestError = async (...about) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('@/lib/request-error')
  await logRequestError(...about)
}
