import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { digestOfSources } from './scripts/prepare.mjs'

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

// Next.js makes a key with each build and names the actions by it, so that a form from one build is unknown to another.
// Two instances that were each built for themselves have to know each other's forms, and a page that was open during an
// upgrade its own. The key would also hide what an inline action closes over; there are none: app/access.test.ts.
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= createHash('sha256').update('Debrief').digest('base64')

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Written into the build: see lib/version.ts.
  env: { DEBRIEF_VERSION: version, DEBRIEF_MIGRATIONS: migrations.join(',') },
  // Types are checked by `npm test`. Where the product only runs, what its tests import is not installed.
  typescript: { ignoreBuildErrors: true },
  // By another id, a browser takes the other instance for a new version and loads each page anew.
  generateBuildId: () => digestOfSources().slice(0, 20),
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
  experimental: {
    // A document has ten megabytes, and a form round it. Beyond this a request is cut short: see app/api/documents.
    proxyClientMaxBodySize: '11mb',
    // A page's code is loaded when it is first asked for: the start is quicker by a third, and 30 MB lighter.
    preloadEntriesOnStart: false,
  },
  turbopack: { root: import.meta.dirname },
  headers: () => Promise.resolve([{ source: '/:path*', headers: HEADERS }]),
}

export default config
