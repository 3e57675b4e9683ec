import { expect, it } from 'vitest'
import { NoToolsError } from './backup-error'
import { fittingTools } from './postgres-tools'

const found = [14, 18, 16].map((major) => ({ folder: `/${major}`, major }))

it.each([
  [16, 16],
  [15, 16],
  [17, 18],
  [18, 18],
])('a server of version %i is read by the programs of %i', (server, major) => {
  expect(fittingTools(found, server).major).toBe(major)
})

it('a newer server is read by none of them, which is said with the package that would', () => {
  expect(() => fittingTools(found, 19)).toThrow(NoToolsError)
  expect(() => fittingTools(found, 19)).toThrow(
    'The database is a PostgreSQL 19, and the pg_dump installed here is of version 18: install postgresql-client-19.',
  )
})
