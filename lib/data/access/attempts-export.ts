import { reportApplications, reportBatches } from '@/lib/data/application-report'
import { EXPORTED, exportTable } from '@/lib/data/exported-tables'
import { exportEverything } from '@/lib/data/export-everything'
import { importEverything, whatIsHere, type WholeAccount } from '@/lib/data/import-everything'
import type { Day } from '@/lib/domain/day'
import { anotherAnswer, nothing, type Attempts } from './attempt'
import { NOW } from './people'

async function collect<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

async function* none(): AsyncGenerator<never> {}

const NOTHING: WholeAccount = {
  person: {
    name: 'Somebody',
    zone: 'UTC',
    country: null,
    state: null,
    workingWeek: '1',
    reminderTime: '09:00',
    rules: '{}',
    singleKeys: true,
    quietFrom: null,
    quietUntil: null,
    feedReminders: 'EVENT',
  },
  rows: none,
  contents: none(),
}

/** What goes out whole, and comes in whole. */
export const EXPORT_ATTEMPTS: Attempts = {
  'application-report: reportApplications': nothing(({ me }) =>
    reportApplications(me, { from: '2020-01-01' as Day, to: '2026-12-31' as Day }),
  ),
  'application-report: reportBatches': nothing(({ me }) =>
    collect(reportBatches(me, { from: '2020-01-01' as Day, to: '2026-12-31' as Day })),
  ),
  'export-everything: exportEverything': nothing(async ({ me }) =>
    (await collect(exportEverything(me, NOW))).join(''),
  ),
  'exported-tables: exportTable': nothing(({ me }) =>
    Promise.all(Object.values(EXPORTED).map((name) => collect(exportTable(me, name)))),
  ),
  // Both have a search already, and are told of their own.
  'import-everything: importEverything': anotherAnswer(({ me }) =>
    importEverything(me, NOTHING, NOW).catch((error: Error) => error.message),
  ),
  'import-everything: whatIsHere': anotherAnswer(({ me }) => whatIsHere(me)),
}
