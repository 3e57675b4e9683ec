import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { providerOf, type DatabaseProvider } from '@/lib/db/create-client'
import { LockedSqliteFactory } from '@/lib/db/sqlite-adapter'

/** Prisma's own schema engine as WebAssembly: it needs no download, and writes the same history table. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] }

export function schemaFiles(provider: DatabaseProvider): { path: string; content: string }[] {
  return [`prisma/${provider}/datasource.prisma`, 'prisma/models.prisma'].map((file) => ({
    path: file,
    content: readFileSync(file, 'utf8'),
  }))
}

export function migrationsFolder(provider: DatabaseProvider): string {
  return path.resolve('prisma', provider, 'migrations')
}

export function migrationNames(provider: DatabaseProvider): string[] {
  return readdirSync(migrationsFolder(provider), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export function migrationsList(provider: DatabaseProvider) {
  const baseDir = migrationsFolder(provider)
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(provider).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}

/** Holds the database's migration lock until its process ends: use it in a short process of its own. */
export async function createSchemaEngine(url: string): Promise<bindings.SchemaEngine> {
  const provider = providerOf(url)
  const require = createRequire(import.meta.url)
  const wasm = readFileSync(
    require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'),
  )
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  const { __wbg_set_wasm, SchemaEngine } = bindings as typeof bindings & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void
  }
  __wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)()
  const factory =
    provider === 'sqlite' ? new LockedSqliteFactory(url) : new PrismaPg({ connectionString: url })
  return SchemaEngine.new(
    { datamodels: schemaFiles(provider).map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}
