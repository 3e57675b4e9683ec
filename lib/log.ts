import pino, { type DestinationStream, type Logger } from 'pino'
import { env } from './env'
import { withoutSecrets, withoutSecretText } from './log-secrets'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/**
 * Writes JSON lines in this very process: a worker of its own would have to be found again by the bundled server, and
 * would lose the last lines of a process that ends. See docs/running.md for what stands in a line.
 */
export function createLog({
  level,
  destination,
}: {
  level: LogLevel
  destination?: DestinationStream
}): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    // `err` is made plain by withoutSecrets, with its causes.
    serializers: { err: (err: unknown) => err },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (line: Record<string, unknown>) => withoutSecrets(line),
    },
    hooks: { streamWrite: withoutSecretText },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The log of this process, by LOG_LEVEL. */
export const log = createLog({ level: env().LOG_LEVEL })
