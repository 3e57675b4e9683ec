import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What has no database and keeps nothing between two calls: its files may share the modules of one process. */
const PURE = '{components,lib/domain,lib/schemas}/**/*.test.{ts,tsx}'
const ALL = '{app,bench,components,lib,scripts}/**/*.test.{ts,tsx}'
/** What writes and reads runs on both databases. */
const STORED = '{lib/data,lib/delivery,lib/auth}/**/*.test.ts'
/** Long, and about our own words rather than the database's: on PostgreSQL only by `npm run test:postgresql`. */
const LONG =
  process.env.TEST_POSTGRESQL === 'all'
    ? []
    : ['lib/data/{sample,sample-removal,access/access}.test.ts', 'lib/{delivery,auth}/**']
/** What only reads and writes rows: its files may share the modules of one process, and a database that each finds empty. */
const SHARED =
  'lib/data/!(at-once|installation|instance-settings|outbox-cost|readiness|sample|sample-removal).test.ts'
/** Brings both databases along. */
const ON_BOTH = 'lib/delivery/crash.test.ts'
const ASIDE = ['**/node_modules/**', '**/generated/**']

export default defineConfig({
  resolve: {
    alias: {
      '@/': at('./'),
      // The marker package throws outside a React server; the tests are such a server.
      'server-only': at('./node_modules/server-only/empty.js'),
    },
  },
  test: {
    pool: 'forks',
    // Data tests play whole searches on a real database: long on a busy machine, and no sign of a fault.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'rules', include: [PURE], exclude: ASIDE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'data',
          include: [ALL],
          exclude: [...ASIDE, PURE, SHARED],
          globalSetup: 'lib/db/test-global-setup.ts',
          setupFiles: 'lib/db/test-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: [SHARED],
          exclude: ASIDE,
          globalSetup: 'lib/db/test-global-setup.ts',
          setupFiles: 'lib/db/test-setup-shared.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgresql',
          include: [STORED],
          exclude: [...ASIDE, ...LONG, ON_BOTH],
          globalSetup: 'lib/db/test-global-setup-postgresql.ts',
          setupFiles: 'lib/db/test-setup-postgresql.ts',
          isolate: false,
        },
      },
    ],
  },
})
