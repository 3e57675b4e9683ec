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
  'scripts/{containers,failures,icon-sprite,redefined-tables}.test.ts',
  'app/api/imports/read-upload.test.ts',
]
const ALL = '{app,bench,components,lib,scripts}/**/*.test.{ts,tsx}'
/** Long, and about our own words rather than the database's: on PostgreSQL only by `npm run test:postgresql`. */
const LONG = process.env.TEST_POSTGRESQL === 'all' ? [] : ['lib/data/{sample,sample-removal}.test.ts']
/** Needs the server, and has databases of its own on it. */
const ON_THE_SERVER = [
  'lib/delivery/crash.test.ts',
  'scripts/{migrate,move-to-postgres,releases-postgres,restore-postgres}.test.ts',
]
/** Has an environment, stand-ins or processes of its own, or begins with a database that nobody has written to. */
const APART = [
  'app/(links)/links/links.test.ts',
  'app/api/health/health.test.ts',
  'bench/seed/database.test.ts',
  'lib/*.test.ts',
  'lib/actions/authed-action.test.ts',
  'lib/auth/{https,password,session-cookie}.test.ts',
  'lib/backup/*.test.ts',
  'lib/data/{installation,instance-settings,outbox-cost,readiness}.test.ts',
  'lib/db/*.test.ts',
  'lib/delivery/{account-mail,email,push,scheduler,scheduler-mail,send-test,smtp,stopping,webhook}.test.ts',
  'lib/net/*.test.ts',
  'scripts/{releases,reset-password,restore}.test.ts',
]
/** What stands above lib/data and writes and reads by it. */
const ABOVE = [
  'app/api/v1/{api,elsewhere}.test.ts',
  'lib/auth/{accounts,in-process,password-reset}.test.ts',
  'lib/exchange/account-import.test.ts',
  'lib/mcp/answer-request.test.ts',
]
/** The same, of what is apart. */
const ABOVE_APART = [
  'app/(links)/links/links.test.ts',
  'lib/actions/authed-action.test.ts',
  'lib/delivery/{account-mail,scheduler,scheduler-mail}.test.ts',
]
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
          exclude: [...ASIDE, ...PURE, ...APART, ...ON_THE_SERVER],
          globalSetup: 'lib/db/test-global-setup.ts',
          setupFiles: 'lib/db/test-setup.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'data-apart',
          include: APART,
          exclude: [...ASIDE, ...PURE],
          globalSetup: 'lib/db/test-global-setup.ts',
          setupFiles: 'lib/db/test-setup-apart.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'postgresql',
          include: ['lib/data/**/*.test.ts', ...ABOVE],
          exclude: [...ASIDE, ...LONG],
          globalSetup: 'lib/db/test-global-setup-postgresql.ts',
          setupFiles: 'lib/db/test-setup-postgresql.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgresql-apart',
          include: ABOVE_APART,
          exclude: ASIDE,
          globalSetup: 'lib/db/test-global-setup-postgresql.ts',
          setupFiles: 'lib/db/test-setup-postgresql-apart.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'both',
          include: ON_THE_SERVER,
          exclude: ASIDE,
          globalSetup: ['lib/db/test-global-setup.ts', 'lib/db/test-global-setup-postgresql.ts'],
          setupFiles: 'lib/db/test-setup-apart.ts',
          // A hundred processes, one after the other: minutes on a machine that does other things too.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
