import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@/': at('./'),
      // The marker package throws outside a React server; the tests are such a server.
      'server-only': at('./node_modules/server-only/empty.js'),
    },
  },
  test: {
    include: ['{app,bench,components,lib,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/generated/**'],
    globalSetup: 'lib/db/test-global-setup.ts',
    setupFiles: 'lib/db/test-setup.ts',
    pool: 'forks',
    // Data tests play whole searches on a real database: long on a busy machine, and no sign of a fault.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
