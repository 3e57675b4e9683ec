import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What has no database and keeps nothing between two calls: its files may share the modules of one process. */
const PURE = [
  '{components,lib/domain,lib/schemas}/**/*.test.{ts,tsx}',
  'lib/actions/{parse-form,refusal}.test.ts',
  'lib/auth/{content-policy,safe-next}.test.ts',
  'lib/delivery/{calendar/*,email-wording,lateness,message-words,one-line,webhook-*}.test.ts',
  'lib/exchange/{csv,json-members,zip-writer,documents/*,message/*,table/*}.test.ts',
  'lib/exchange/clip/{bookmarklet,clip-of,html,extension/*}.test.ts',
  'lib/{net/public-address,paths,read-bounded,request-id,heap-growth}.test.ts',
  'lib/backup/{backup-files,postgres-address}.test.ts',
  'scripts/{containers,icon-sprite,redefined-tables}.test.ts',
  'app/api/imports/read-upload.test.ts',
]
const ALL = '{app,bench,components,lib,scripts}/**/*.test.{ts,tsx}'
/** Long, and about our own words rather than the database's: on PostgreSQL only by `npm run test:postgresql`. */
const LONG = process.env.TEST_POSTGRESQL === 'all' ? [] : ['lib/data/{sample,sample-removal}.test.ts']
/** Starts processes, kills them or holds out against them, mostly on both databases: minutes of a machine's time. */
const PROCESSES = [
  'lib/delivery/crash.test.ts',
  'scripts/{migrate,move-to-postgres,releases,releases-postgres,restore,restore-postgres}.test.ts',
]
/** What stands above lib/data and writes and reads by it. Each has an environment or stand-ins of its own. */
const ABOVE = [
  'app/**/{links,api,elsewhere}.test.ts',
  'lib/actions/authed-action.test.ts',
  'lib/auth/{accounts,in-process,password-reset}.test.ts',
  'lib/delivery/{account-mail,scheduler,scheduler-mail}.test.ts',
  'lib/exchange/account-import.test.ts',
  'lib/mcp/answer-request.test.ts',
]
/** What only reads and writes rows: its files may share the modules of one process, and a database that each finds empty. */
const SHARED =
  'lib/data/!(at-once|installation|instance-settings|outbox-cost|readiness|sample|sample-removal).test.ts'
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
      { extends: true, test: { name: 'rules', include: PURE, exclude: ASIDE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'data',
          include: [ALL],
          exclude: [...ASIDE, ...PURE, SHARED, ...PROCESSES],
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
          include: ['lib/data/**/*.test.ts'],
          exclude: [...ASIDE, ...LONG],
          globalSetup: 'lib/db/test-global-setup-postgresql.ts',
          setupFiles: 'lib/db/test-setup-postgresql.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgresql-above',
          include: ABOVE,
          exclude: ASIDE,
          globalSetup: ['lib/db/test-global-setup.ts', 'lib/db/test-global-setup-postgresql.ts'],
          setupFiles: 'lib/db/test-setup-postgresql-above.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: PROCESSES,
          exclude: ASIDE,
          globalSetup: ['lib/db/test-global-setup.ts', 'lib/db/test-global-setup-postgresql.ts'],
          setupFiles: 'lib/db/test-setup.ts',
          // They take what other tests leave of the machine, and wait for it.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
