import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8'))

/** The same names for both databases, oldest first. */
const migrations = readdirSync(path.join(import.meta.dirname, 'prisma/sqlite/migrations'), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

/** Headers that are the same for every answer; the content security policy is made per request in proxy.ts. */
const HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Written into the build: see lib/version.ts.
  env: { DEBRIEF_VERSION: version, DEBRIEF_MIGRATIONS: migrations.join(',') },
  // Types are checked by `npm test`. Where the product only runs, what its tests import is not installed.
  typescript: { ignoreBuildErrors: true },
  // Native or large packages that must stay as they are in node_modules.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    '@zxcvbn-ts/language-common',
    'better-sqlite3',
    'date-holidays',
    'nodemailer',
    'pg',
  ],
  // The container image carries only what the server needs: `BUILD_STANDALONE=1 next build` collects that. `npm start`
  // serves the ordinary build.
  ...(process.env.BUILD_STANDALONE === '1' ? { output: /** @type {const} */ ('standalone') } : {}),
  // A document has ten megabytes, and a form round it. Beyond this a request is cut short: see app/api/documents.
  experimental: { proxyClientMaxBodySize: '11mb' },
  turbopack: { root: import.meta.dirname },
  headers: () => Promise.resolve([{ source: '/:path*', headers: HEADERS }]),
}

export default config
