// @ts-check
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureFolder, root } from './prepare.mjs'

/** Reads `.env`, and makes the secret of the sessions on the first run. What is set already stays. */
export function prepareEnvironment() {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  process.env.DATABASE_URL ||= `file:${path.join(root, 'data', 'debrief.db')}`
  process.env.NEXTAUTH_SECRET ||= keptSecret()
  process.env.NEXTAUTH_URL ||= `http://localhost:${process.env.PORT || 3000}`
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (process.env.DATABASE_URL.startsWith('file:')) {
    ensureFolder(path.dirname(path.resolve(process.env.DATABASE_URL.slice('file:'.length))))
  }
}

function keptSecret() {
  const file = path.join(root, 'data', 'secret')
  ensureFolder(path.dirname(file))
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
