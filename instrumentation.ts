import type { Instrumentation } from 'next'

/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [
    { startInServer },
    { startBackupsInServer },
    { consoleToLog },
    { closeConnectionsOnSignal },
    { doLast },
    { db },
    { env },
    { takeAddressFromSocket },
    { limitHeapGrowth },
  ] = await Promise.all([
    import('@/lib/delivery/in-server'),
    import('@/lib/backup/daily-backups'),
    import('@/lib/console-to-log'),
    import('@/lib/open-connections'),
    import('@/lib/before-exit'),
    import('@/lib/db/client'),
    import('@/lib/env'),
    import('@/lib/auth/socket-address'),
    import('@/lib/heap-growth'),
  ])
  if (process.env.NODE_ENV === 'production') {
    limitHeapGrowth()
    consoleToLog()
    closeConnectionsOnSignal()
  }
  if (env().TRUST_PROXY === '0') takeAddressFromSocket()
  // The last connection folds what is written into the one database file.
  doLast(() => db.$disconnect())
  startInServer()
  startBackupsInServer()
}

/** Called for what a person sees as "This page did not load". */
export const onRequestError: Instrumentation.onRequestError = async (...about) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('@/lib/request-error')
  await logRequestError(...about)
}
