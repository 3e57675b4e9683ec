import { z } from 'zod'

const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' })

/** Every environment variable of Debrief, with its default. `.env.example` and the README repeat this table. */
const schema = z.object({
  /** Where the data lives: a SQLite file (`file:PATH`, relative to the folder of the start) or `postgresql://…`. */
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/, { error: 'must begin with file: or postgresql://' })
    .default('file:./data/debrief.db'),
  /** Encrypts the session cookie. `npm start` makes one and keeps it in data/secret. */
  NEXTAUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  /** The address that people type. With https:// the cookies are bound to it and HSTS is sent. */
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://debrief.example.org' })
    .optional(),
  /** Who may make an account: everybody, or nobody after the first. */
  SIGNUP: z.enum(['open', 'closed'], { error: 'must be open or closed' }).default('open'),
  PORT: z.coerce
    .number({ error: 'must be a port from 1 to 65535' })
    .int({ error: 'must be a port from 1 to 65535' })
    .min(1, { error: 'must be a port from 1 to 65535' })
    .max(65_535, { error: 'must be a port from 1 to 65535' })
    .default(3000),
  /** The address to listen on; without it, every address of the machine. */
  HOST: z.string().optional(),
  /** 1 lets webhooks and push messages go into this machine's own networks, such as to an ntfy server at home. */
  ALLOW_PRIVATE_WEBHOOKS: flag.default('0'),
  /** Only for tests: 1 lets the cookie `test-clock` say what time it is. */
  TEST_CLOCK: flag.default('0'),
})

export type Env = z.output<typeof schema>

/** Says in one sentence which variable is wrong and what it must be. */
export class BadEnvironmentError extends Error {
  override name = 'BadEnvironmentError'
}

/** The checked variables of `source`. An empty one counts as not set. Throws a BadEnvironmentError. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
  throw new BadEnvironmentError(`Check the environment: ${sentences.join(' ')}`)
}

let checked: Env | undefined

/** The variables of this process, checked at first use. */
export function env(): Env {
  checked ??= readEnv(process.env)
  return checked
}

/** The port comes from `PORT`; a person behind a reverse proxy names the outer address in NEXTAUTH_URL. */
export function baseUrl(from: Env = env()): string {
  return (from.NEXTAUTH_URL ?? `http://localhost:${from.PORT}`).replace(/\/+$/, '')
}

/** Whether people reach this instance by HTTPS. Decides the cookies' names and HSTS. */
export function isHttps(from: Env = env()): boolean {
  return baseUrl(from).startsWith('https://')
}
