import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { makeTemplate } from '@/scripts/make-template'
import { seedDatabase } from './seed/database'

const FOLDER = path.resolve('.cache', 'bench')

/** A fresh copy of the seeded database of that size. It is seeded anew only when what it is made by has changed. */
export async function databaseOf(size: number, name: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true })
  const seeded = path.join(FOLDER, `${size}-${digest()}.db`)
  if (!existsSync(seeded)) {
    console.log(`Seeding ${size.toLocaleString('en')} applications…`)
    for (const old of readdirSync(FOLDER)) {
      if (old.startsWith(`${size}-`)) rmSync(path.join(FOLDER, old))
    }
    const unfinished = path.join(FOLDER, `unfinished-${size}.db`)
    removeDatabase(unfinished)
    await makeTemplate(unfinished)
    seedDatabase(unfinished, size)
    renameSync(unfinished, seeded)
  }
  const copy = path.join(FOLDER, `copy-${size}-${name}.db`)
  removeDatabase(copy)
  copyFileSync(seeded, copy)
  return copy
}

export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}

function digest(): string {
  const hash = createHash('sha256')
  const folders = ['bench/seed', 'prisma/sqlite/migrations', 'lib/domain', 'lib/domain/reminders']
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (/(?<!\.test)\.(ts|sql)$/.test(name)) hash.update(name).update(readFileSync(path.join(folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}
