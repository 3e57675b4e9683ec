import { format, stripVTControlCharacters } from 'node:util'
import { log } from './log'

/**
 * Puts into the log what the framework and libraries say to the console, so that it has the same form and no secrets
 * either. An error that has a digest is left out: logRequestError writes it, with its request.
 */
export function consoleToLog(): void {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...said: unknown[]) => {
      const err = said.find((part) => part instanceof Error)
      if (err && 'digest' in err) return
      const words = stripVTControlCharacters(format(...said.filter((part) => part !== err))).trim()
      if (err) log[level]({ err }, words || 'An error was said to the console.')
      else log[level](words)
    }
  }
}
