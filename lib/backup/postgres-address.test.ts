import { describe, expect, it } from 'vitest'
import { addressParts, connectionVariables, withDatabase } from './postgres-address'

const variables = (url: string, major = 18) => connectionVariables(addressParts(url), major)

describe('PostgreSQL’s own programs are told the address of Debrief', () => {
  it.each([
    [
      'postgresql://ana:se%20cret%2F%40@db.example.org:5433/debrief?sslmode=verify-full&statement_timeout=60000',
      {
        PGHOST: 'db.example.org',
        PGPORT: '5433',
        PGUSER: 'ana',
        PGPASSWORD: 'se cret/@',
        PGDATABASE: 'debrief',
        PGSSLMODE: 'verify-full',
        PGSSLROOTCERT: 'system',
      },
    ],
    ['postgres://db.example.org/debrief', { PGHOST: 'db.example.org', PGDATABASE: 'debrief' }],
    [
      'postgresql://ana@/debrief?host=/var/run/postgresql',
      { PGHOST: '/var/run/postgresql', PGUSER: 'ana', PGDATABASE: 'debrief' },
    ],
    ['postgresql://[::1]:5432/my%20jobs', { PGHOST: '::1', PGPORT: '5432', PGDATABASE: 'my jobs' }],
    [
      'postgresql://h/d?sslmode=no-verify&sslcert=/a.crt&sslkey=/a.key',
      { PGHOST: 'h', PGDATABASE: 'd', PGSSLMODE: 'require', PGSSLCERT: '/a.crt', PGSSLKEY: '/a.key' },
    ],
  ])('%s', (url, wanted) => {
    expect(variables(url)).toEqual({ ...wanted, PGCONNECT_TIMEOUT: '10' })
  })

  it('leaves the certificates of the system to those that know them, and to whoever names others', () => {
    const url = 'postgresql://h/d?sslmode=verify-full'
    expect(variables(url, 15)).not.toHaveProperty('PGSSLROOTCERT')
    expect(variables(`${url}&sslrootcert=/ca.pem`, 18)).toMatchObject({ PGSSLROOTCERT: '/ca.pem' })
  })
})

it('names another database of the same server', () => {
  expect(withDatabase('postgresql://ana:x@h:5432/debrief?sslmode=require', 'a b')).toBe(
    'postgresql://ana:x@h:5432/a%20b?sslmode=require',
  )
  expect(withDatabase('postgresql://h', 'postgres')).toBe('postgresql://h/postgres')
})
