import { z } from 'zod'

const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' })

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const mailFrom = z.string().transform((text, context): MailFrom => {
  const [, name = '', address = text] = /^(.*?)\s*<([^<>]+)>$/.exec(text.trim()) ?? []
  const parsed = z.email().safeParse(address.trim())
  if (parsed.success) return { name: name.replace(/^"(.*)"$/, '$1'), address: parsed.data }
  context.addIssue('must be one address, such as debrief@example.org or Debrief <debrief@example.org>')
  return z.NEVER
})

/** Every environment variable of Debrief, with its default. `.env.example` and the README repeat this table. */
const schema = z.object({
  /** Where the data lives: a SQLite file (`file:PATH`, relative to the folder of the start) or `postgresql://…`. */
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/, { error: 'must begin with file: or postgresql://' })
    .default('file:./data/debrief.db'),
  /** How many connections this instance keeps to PostgreSQL at most. */
  DATABASE_POOL_SIZE: z.coerce
    .number({ error: 'must be a number from 2 to 200' })
    .int({ error: 'must be a number from 2 to 200' })
    .min(2, { error: 'must be a number from 2 to 200' })
    .max(200, { error: 'must be a number from 2 to 200' })
    .default(10),
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
  /** 1: a reverse proxy stands in front and writes X-Forwarded-For. Otherwise nobody is believed about their address. */
  TRUST_PROXY: flag.default('0'),
  /** 1 lets webhooks and push messages go into this machine's own networks, such as to an ntfy server at home. */
  ALLOW_PRIVATE_WEBHOOKS: flag.default('0'),
  /** 1 lets this server open the page behind a link that somebody pastes into the log form, and read the posting. */
  FETCH_POSTINGS: flag.default('0'),
  /** The mail server, with its account if it asks for one: `smtp://user:password@host:587`, or `smtps://` for port 465. */
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an address such as smtp://user:password@mail.example.org:587',
    })
    .optional(),
  /** The sender of every mail: an address, or a name and an address as in `Debrief <debrief@example.org>`. */
  MAIL_FROM: mailFrom.optional(),
  /** How many megabytes the documents of one person may have together; 0 has no bound. */
  DOCUMENTS_QUOTA_MB: z.coerce
    .number({ error: 'must be a number from 0 on' })
    .int({ error: 'must be a number from 0 on' })
    .min(0, { error: 'must be a number from 0 on' })
    .max(1_000_000, { error: 'must be at most 1000000' })
    .default(200),
  /** How much stands in the log: `warn` for trouble only, `debug` for more. */
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  /** `off`: no backup is written by itself, neither each day nor before a migration. */
  BACKUPS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  /** Where they go; without it, to the folder `backups` beside a SQLite database, or in `data`. */
  BACKUP_FOLDER: z.string().optional(),
  /** 0: this process sends no reminders, because another or `npm run worker` does. */
  RUN_SCHEDULER: flag.default('1'),
  /** How many requests a personal token may send in a minute, to the API and to the MCP server together. */
  API_RATE_LIMIT: z.coerce
    .number({ error: 'must be a number from 10 to 1000000' })
    .int({ error: 'must be a number from 10 to 1000000' })
    .min(10, { error: 'must be a number from 10 to 1000000' })
    .max(1_000_000, { error: 'must be a number from 10 to 1000000' })
    .default(600),
  /** Only for tests: 1 lets the cookie `test-clock` say what time it is. */
  TEST_CLOCK: flag.default('0'),
})

export type Env = z.output<typeof schema>

/** The names of all of them. */
export const ENV_NAMES: readonly string[] = Object.keys(schema.shape)

export interface MailFrom {
  /** Empty where there is only an address. */
  name: string
  address: string
}

/** Each of these says nothing without the other. */
const PAIRS = [['SMTP_URL', 'MAIL_FROM']] as const

/** Says in one sentence which variable is wrong and what it must be. */
export class BadEnvironmentError extends Error {
  override name = 'BadEnvironmentError'
}

/** The checked variables of `source`. An empty one counts as not set. Throws a BadEnvironmentError. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  const alone = PAIRS.flatMap(([one, other]) => {
    if (Boolean(given[one]) === Boolean(given[other])) return []
    return given[one] ? [`${one} needs ${other} beside it.`] : [`${other} needs ${one} beside it.`]
  })
  if (parsed.success && alone.length === 0) return parsed.data
  const issues = parsed.error?.issues ?? []
  const sentences = [...issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`), ...alone]
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

/** How mail leaves this instance, or null where nothing is set up for it. */
export function mailSetup(from: Env = env()): { url: string; from: MailFrom } | null {
  return from.SMTP_URL && from.MAIL_FROM ? { url: from.SMTP_URL, from: from.MAIL_FROM } : null
}
