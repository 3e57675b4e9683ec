import { doLast } from '@/lib/before-exit'
import { db } from '@/lib/db/client'
import { startInServer } from '@/lib/delivery/in-server'

/** What a server does that has no pages: it starts as instrumentation.ts does, and leaves as Next.js does. */

doLast(() => db.$disconnect())
startInServer()
process.on('SIGTERM', () => {
  console.log('Stopping.')
  process.exit(143)
})
