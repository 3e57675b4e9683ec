import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  backupFolderOf,
  backupName,
  isBackupDue,
  KEPT,
  leftovers,
  listBackups,
  supernumerary,
  type Backup,
} from './backup-files'

const folder = mkdtempSync(path.join(tmpdir(), 'debrief-backup-files-'))
const DATABASE = 'file:/srv/debrief.db'
const POSTGRES = 'postgresql://ana:secret@db.example.org:5432/debrief?sslmode=require'
const NOW = new Date('2026-11-23T10:00:00Z')
const HOUR = 3_600_000
const before = (hours: number) => new Date(NOW.getTime() - hours * HOUR)
const daily = (hours: number): Backup => ({ file: `${hours}`, reason: 'daily', at: before(hours) })

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('lies beside the database, unless the operator names a folder', () => {
  expect(backupFolderOf('file:/srv/debrief/data/debrief.db', undefined)).toBe('/srv/debrief/data/backups')
  expect(backupFolderOf('file:/srv/debrief/data/debrief.db', '/mnt/nas')).toBe('/mnt/nas')
  expect(backupFolderOf(POSTGRES, undefined)).toBe(path.resolve('data/backups'))
  expect(backupFolderOf(POSTGRES, '/mnt/nas')).toBe('/mnt/nas')
})

it('lists what its names say, newest first, and nothing that is not a backup of this database', () => {
  const own = [
    backupName(DATABASE, 'daily', before(30)),
    backupName(DATABASE, 'before-migration', before(2)),
    backupName(DATABASE, 'by-hand', before(1)),
  ]
  const others = [
    backupName('file:/srv/other.db', 'daily', NOW),
    backupName(POSTGRES, 'daily', NOW),
    `${own[0]}.123.unfinished`,
    'debrief-2026-99-99T00-00-00Z-daily.db',
    'debrief-2026-11-23T10-00-00Z-guess.db',
    '.debrief.db.lock',
    'notes.txt',
  ]
  for (const name of [...own, ...others]) writeFileSync(path.join(folder, name), '')
  expect(listBackups(DATABASE, folder)).toEqual([
    { file: path.join(folder, own[2]!), reason: 'by-hand', at: before(1) },
    { file: path.join(folder, own[1]!), reason: 'before-migration', at: before(2) },
    { file: path.join(folder, own[0]!), reason: 'daily', at: before(30) },
  ])
  expect(listBackups(DATABASE, path.join(folder, 'nowhere'))).toEqual([])
})

it('names the dumps of a PostgreSQL by its database', () => {
  expect(backupName(POSTGRES, 'daily', NOW)).toBe('debrief-2026-11-23T10-00-00Z-daily.dump')
  expect(backupName('postgres://h/my%20jobs', 'by-hand', NOW)).toBe(
    'my_jobs-2026-11-23T10-00-00Z-by-hand.dump',
  )
  expect(backupName('postgres://h', 'by-hand', NOW)).toBe('debrief-2026-11-23T10-00-00Z-by-hand.dump')
  const place = path.join(folder, 'dumps')
  mkdirSync(place)
  for (const name of [backupName(POSTGRES, 'daily', NOW), backupName(DATABASE, 'daily', NOW)])
    writeFileSync(path.join(place, name), '')
  expect(listBackups(POSTGRES, place)).toEqual([
    { file: path.join(place, 'debrief-2026-11-23T10-00-00Z-daily.dump'), reason: 'daily', at: NOW },
  ])
})

it('keeps so many of each kind, however many there are of another', () => {
  const many = Array.from({ length: KEPT + 3 }, (_, day) => daily(day * 24))
  const upgrade: Backup = { file: 'upgrade', reason: 'before-migration', at: before(9_000) }
  expect(supernumerary([...many, upgrade])).toEqual(many.slice(KEPT))
})

describe('a daily backup', () => {
  it.each([
    ['at the first start', [], true],
    ['a day after the last', [daily(24)], true],
    ['after weeks of downtime', [daily(500)], true],
    ['within the day', [daily(23.9)], false],
    ['when the clock was put back an hour', [daily(-1)], false],
    ['when the clock was once a year ahead', [daily(-8_760)], true],
    ['when another kind was written just now', [{ ...daily(0), reason: 'by-hand' as const }], true],
  ])('%s: due %s', (_when, backups, isDue) => {
    expect(isBackupDue(backups, NOW)).toBe(isDue)
  })
})

it('finds what a backup that was cut off has left, once nobody writes to it any more', () => {
  const place = path.join(folder, 'cut-off')
  mkdirSync(place)
  const old = path.join(place, 'a.db.1.unfinished')
  const fresh = path.join(place, 'b.db.2.unfinished')
  for (const file of [old, fresh]) writeFileSync(file, '')
  utimesSync(old, before(25), before(25))
  utimesSync(fresh, before(1), before(1))
  expect(leftovers(place, NOW)).toEqual([old])
})
