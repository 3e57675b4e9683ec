import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { redefinedTables } from './redefined-tables'
import { migrationNames, migrationsFolder } from './schema-engine'

it('finds the tables that a migration takes away', () => {
  const written = `
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
CREATE TABLE "new_User" ("id" TEXT NOT NULL PRIMARY KEY);
INSERT INTO "new_User" ("id") SELECT "id" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
drop table if exists Tag;`
  expect(redefinedTables(written)).toEqual(['User', 'Tag'])
})

it('finds nothing in what only adds', () => {
  expect(
    redefinedTables(`-- no DROP TABLE "User" here\nALTER TABLE "User" ADD COLUMN "feedHash" TEXT;`),
  ).toEqual([])
})

it('finds nothing in the migrations of this version', () => {
  const found = migrationNames('sqlite').flatMap((name) =>
    redefinedTables(readFileSync(path.join(migrationsFolder('sqlite'), name, 'migration.sql'), 'utf8')),
  )
  expect(found).toEqual([])
})
