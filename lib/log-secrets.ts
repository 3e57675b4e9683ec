/** What must not stand in a log, by the name that it has: whatever is under such a name is left out. */
const SECRET_NAMES =
  /password|passphrase|secret|token|cookie|authorization|^auth$|p256dh|credential|(?:private|api|signing)[_-]?key/i

/** The same by its form, wherever it stands, with what is left of it. Runs over a finished line: no quote is crossed. */
const SECRET_FORMS: [RegExp, string][] = [
  // The account of an address: postgresql://name:password@host
  [/(:\/\/)[^\s/@"\\]+@/g, '$1…@'],
  // Also within another address, where it is written with percent signs.
  [/((?:[?&]|%3F|%26)(?:token|secret|code|key|password)(?:=|%3D))(?:(?!%26)[^\s&"\\])+/gi, '$1…'],
  [/((?:\/|%2F)feed(?:\/|%2F))(?:(?!%2F)[^\s/"\\])+/gi, '$1…'],
  // What posts to a chat is an address whose end is the secret.
  [/(hooks\.slack\.com\/services|discord(?:app)?\.com\/api\/webhooks)\/[^\s"\\]+/g, '$1/…'],
  // A personal token, wherever it was pasted.
  [/\bdebrief_[\w-]{8,}/g, 'debrief_…'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 …'],
  // The domain says enough to find a mail server that refuses. A version such as pino@10.1.0 is no domain.
  [/[\p{L}\p{N}_.!#$%&'*+/=?^`{|}~-]{1,64}(?:@|%40)((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/giu, '…@$1'],
]

const DEEPEST = 8

/** A finished line of the log, without secrets that can be told by their form. */
export function withoutSecretText(line: string): string {
  return SECRET_FORMS.reduce((text, [form, rest]) => text.replace(form, rest), line)
}

/** A copy of `line` without what stands under a secret's name. Errors become plain, with their causes. */
export function withoutSecrets(line: Record<string, unknown>): Record<string, unknown> {
  return plain(line, 0) as Record<string, unknown>
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEEPEST) return '[deeper]'
  if (value instanceof Date) return value
  if (value instanceof Error) return plainError(value, depth)
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1))
  if (value instanceof Map || value instanceof Set) return plain([...value], depth)
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      SECRET_NAMES.test(name) ? '[left out]' : plain(item, depth + 1),
    ]),
  )
}

function plainError(error: Error, depth: number): unknown {
  const own = plain(Object.fromEntries(Object.entries(error)), depth) as Record<string, unknown>
  return {
    ...own,
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: plain(error.cause, depth + 1) }),
  }
}
