import { describe, expect, it } from 'vitest'
import { createLog } from './log'

function logged(write: (log: ReturnType<typeof createLog>) => void): {
  text: string
  line: Record<string, unknown>
} {
  const lines: string[] = []
  write(createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }))
  expect(lines).toHaveLength(1)
  return { text: lines[0]!, line: JSON.parse(lines[0]!) as Record<string, unknown> }
}

describe('a line of the log', () => {
  it('is JSON with its level, moment and words', () => {
    const { line } = logged((log) => log.info({ request: 'abc' }, 'Something happened.'))
    expect(line).toMatchObject({ level: 'info', msg: 'Something happened.', request: 'abc' })
    expect(new Date(line.time as string).toISOString()).toBe(line.time)
  })

  it('says of an error what it was, where it stood, and what caused it', () => {
    const cause = Object.assign(new Error('disk is full'), { code: 'SQLITE_FULL' })
    const { line } = logged((log) => log.error({ err: new Error('not written', { cause }) }, 'Stopped.'))
    expect(line.err).toMatchObject({
      message: 'not written',
      stack: expect.stringContaining('log.test.ts') as string,
      cause: { message: 'disk is full', code: 'SQLITE_FULL' },
    })
  })

  it.each([
    'password',
    'passwordHash',
    'currentPassword',
    'token',
    'leaseToken',
    'secret',
    'NEXTAUTH_SECRET',
    'cookie',
    'set-cookie',
    'authorization',
    'Authorization',
    'p256dh',
    'auth',
    'privateKey',
    'apiKey',
  ])('holds nothing of %s, however deep', (name) => {
    const { text } = logged((log) =>
      log.info({ a: [{ b: { [name]: 'wombat' } }], [name]: { c: 'wombat' } }, 'x'),
    )
    expect(text).not.toContain('wombat')
    expect(text).toContain(name)
  })

  it.each([
    ['postgresql://debrief:wombat@db:5432/debrief', 'postgresql://…@db:5432/debrief'],
    ['smtps://ana%40example.org:wombat@mail.example.org', 'smtps://…@mail.example.org'],
    ['https://debrief.example.org/reset-password?token=wombat&x=1', '/reset-password?token=…&x=1'],
    ['GET /feed/wombat/calendar.ics', 'GET /feed/…/calendar.ics'],
    // An address within an address, as the one to go back to after signing in.
    ['/sign-in?next=%2Fnew-password%3Ftoken%3Dwombat%26x%3D1', '%3Ftoken%3D…%26x%3D1'],
    ['/sign-in?next=%2Ffeed%2Fwombat%2Fcalendar.ics&x=1', 'next=%2Ffeed%2F…%2Fcalendar.ics&x=1'],
    ['webcal://debrief.example.org/feed/wombat/calendar.ics', '/feed/…/calendar.ics'],
    ['/?email=wombat%40example.org', '…@example.org'],
    ['It said: 550 5.1.1 <wombat@example.org>: unknown', 'It said: 550 5.1.1 <…@example.org>: unknown'],
    ['refused wombät.wombat@bücher.example', 'refused …@bücher.example'],
    ['Bearer wombat', 'Bearer …'],
    ['sent debrief_wombat_-wombat in the body', 'sent debrief_… in the body'],
    ['refused wombat@example.org', 'refused …@example.org'],
    ['hooks.slack.com/services/T0/B0/wombat', 'hooks.slack.com/services/…'],
  ])('keeps the secret of “%s” in a message, an error or a value', (text, shown) => {
    for (const write of [
      (log: ReturnType<typeof createLog>) => log.info(text),
      (log: ReturnType<typeof createLog>) => log.info({ text }, 'x'),
      (log: ReturnType<typeof createLog>) => log.info({ err: new Error(text) }, 'x'),
      (log: ReturnType<typeof createLog>) => log.child({ text }).info('x'),
    ]) {
      const line = logged(write)
      expect(line.text).not.toContain('wombat')
      expect(line.text).toContain(shown)
    }
  })

  it('leaves the packages of a stack as they are', () => {
    const { line } = logged((log) => log.info('node_modules/.pnpm/pino@10.1.0/lib/x.js'))
    expect(line.msg).toBe('node_modules/.pnpm/pino@10.1.0/lib/x.js')
  })

  it('comes to an end where a value holds itself, is very deep or cannot be read', () => {
    const self: Record<string, unknown> = { name: 'self' }
    self.self = self
    const { line } = logged((log) =>
      log.info({ self, day: new Date(0), big: 10n, map: new Map([['a', 1]]) }, 'x'),
    )
    expect(line.self).toMatchObject({ name: 'self' })
    expect(line).toMatchObject({ day: '1970-01-01T00:00:00.000Z', big: '10' })
  })
})
