import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { logTestApplication, createTestUser } from '@/lib/data/testing'
import { db } from '@/lib/db/client'
import { KEPT, stemOf } from './backup-files'
import { backUpIfDue } from './daily-backups'
import { backupSetup } from './backup-setup'
import { BackupError } from './backup-error'
import { takeBackup } from './take-backup'

const root = mkdtempSync(path.join(tmpdir(), 'debrief-backups-'))
const { url } = backupSetup()
const NOW = new Date('2026-11-23T10:00:00Z')
const DAY = 86_400_000
let made = 0
const newFolder = () => path.join(root, `${(made += 1)}`)

afterAll(() => rmSync(root, { recursive: true, force: true }))

function count(file: string, table: string): unknown {
  const copy = new Database(file, { readonly: true })
  try {
    return copy.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
  } finally {
    copy.close()
  }
}

describe('a backup', () => {
  it('holds what was acknowledged, of a database that is open and written to, for its owner alone to read', async () => {
    const user = await createTestUser()
    await logTestApplication(user, { company: 'Northwind', role: 'Analyst' })
    const written = takeBackup(url, newFolder(), { reason: 'by-hand', now: NOW })
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        logTestApplication(user, { company: `Meanwhile ${index}`, role: 'Analyst' }),
      ),
    )
    const file = await written
    expect(path.basename(file)).toMatch(/-2026-11-23T10-00-00Z-by-hand\.db$/)
    expect(count(file, 'Application')).toBeGreaterThanOrEqual(1)
    expect(count(file, '_prisma_migrations')).toBeGreaterThan(0)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await db.application.count({ where: { userId: user } })).toBe(11)
  })

  it('is refused, with nothing left behind, where the database is none, is damaged or is somebody else’s', async () => {
    const folder = newFolder()
    const take = (file: string) => takeBackup(`file:${file}`, folder, { reason: 'by-hand', now: NOW })
    await expect(take(path.join(root, 'missing.db'))).rejects.toThrow(BackupError)

    const foreign = path.join(root, 'foreign.db')
    new Database(foreign).exec('CREATE TABLE Note (text TEXT)').close()
    await expect(take(foreign)).rejects.toThrow('it is not Debrief’s')

    const damaged = await takeBackup(url, newFolder(), { reason: 'by-hand', now: NOW })
    truncateSync(damaged, Math.floor(statSync(damaged).size / 2))
    await expect(take(damaged)).rejects.toThrow(BackupError)

    expect(readdirSync(folder)).toEqual([])
  })

  it('pushes out the oldest of its kind alone', async () => {
    const folder = newFolder()
    for (let day = 0; day <= KEPT; day += 1) {
      const moment = new Date(NOW.getTime() + day * DAY)
      if (day > 0) writeFileSync(path.join(folder, oldName('daily', moment)), '')
      else await takeBackup(url, folder, { reason: 'by-hand', now: moment })
    }
    const after = new Date(NOW.getTime() + 40 * DAY)
    await takeBackup(url, folder, { reason: 'daily', now: after })
    const names = readdirSync(folder)
    expect(names.filter((name) => name.includes('-daily'))).toHaveLength(KEPT)
    expect(names).not.toContain(oldName('daily', new Date(NOW.getTime() + DAY)))
    expect(names.filter((name) => name.includes('-by-hand'))).toHaveLength(1)
  })
})

const oldName = (reason: string, at: Date) =>
  `${stemOf(url)}-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z-${reason}.db`

describe('the backup of the day', () => {
  it('is taken once, however many processes look at the same moment', async () => {
    const folder = newFolder()
    const taken = await Promise.all(Array.from({ length: 4 }, () => backUpIfDue(url, folder, NOW)))
    expect(taken.filter((file) => file !== null)).toHaveLength(1)
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await backUpIfDue(url, folder, new Date(NOW.getTime() + DAY - 1000))).toBeNull()
    expect(await backUpIfDue(url, folder, new Date(NOW.getTime() + DAY))).not.toBeNull()
  })

  it('is not given up for good where somebody died at it', async () => {
    const folder = newFolder()
    await takeBackup(url, folder, { reason: 'by-hand', now: NOW })
    const lock = path.join(folder, `.${stemOf(url)}.lock`)
    writeFileSync(lock, '')
    const now = new Date()
    expect(await backUpIfDue(url, folder, now)).toBeNull()
    const later = new Date(now.getTime() + 3 * 3_600_000)
    expect(await backUpIfDue(url, folder, later)).not.toBeNull()
    expect(existsSync(lock)).toBe(false)
  })

  it('says why where the folder cannot be written to, and can be taken later', async () => {
    const inTheWay = path.join(root, 'in-the-way')
    writeFileSync(inTheWay, '')
    chmodSync(inTheWay, 0o600)
    await expect(backUpIfDue(url, path.join(inTheWay, 'backups'), NOW)).rejects.toThrow(/ENOTDIR/)
    rmSync(inTheWay)
    expect(await backUpIfDue(url, path.join(inTheWay, 'backups'), NOW)).not.toBeNull()
  })
})
