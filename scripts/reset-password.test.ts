import { spawnSync } from 'node:child_process'
import { expect, it, vi } from 'vitest'
import { signInWithPassword, signUp } from '@/lib/auth/accounts'
import { resetPassword } from '@/lib/auth/password-reset'

// A process of its own, and hashing that is slow on purpose.
vi.setConfig({ testTimeout: 60_000 })

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/reset-password.ts', ...words],
    { env: { ...process.env, NEXTAUTH_URL: 'https://debrief.example.org' }, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

it('makes a link by which the owner chooses a new password, however the address is typed', async () => {
  const origin = { userAgent: '', address: '192.0.2.1' }
  const ana = { name: 'Ana Silva', email: 'ana@example.org', password: 'four plain words', zone: 'UTC' }
  await signUp(ana, origin, new Date())
  const { stdout, status } = run(' ANA@example.org ')
  expect(status).toBe(0)
  const [, token] = /^https:\/\/debrief\.example\.org\/reset-password\?token=(\S+)\n/.exec(stdout) ?? []
  await resetPassword(decodeURIComponent(token ?? ''), 'five other plain words', new Date())
  const { email } = ana
  const signIn = (password: string) => signInWithPassword({ email, password }, origin, new Date())
  expect(await signIn('five other plain words')).toMatchObject({ kind: 'signed-in' })
})

it.each([
  { words: [], says: 'Say whose password: npm run reset-password -- ana@example.org' },
  { words: ['ivo@example.org'], says: 'There is no account with ivo@example.org.' },
])('says what is wrong with $words', ({ words, says }) => {
  expect(run(...words)).toEqual({ status: 1, stdout: '', stderr: `${says}\n` })
})
