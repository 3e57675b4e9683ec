/** What a personal token may do: look, or also change. */
export const TOKEN_SCOPES = ['READ', 'WRITE'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** For how many days a token may be made to last; null has no end. */
export const TOKEN_DAYS = { '30': 30, '90': 90, '365': 365, never: null } as const
export type TokenLife = keyof typeof TOKEN_DAYS

/** Tells a token in a file or a log from any other text, for people and for programs that look for leaked ones. */
const TOKEN_PREFIX = 'debrief_'

const FORM = /^debrief_([\w-]{43})([\da-f]{8})$/

/** A token of 32 random bytes, given as base64url: the prefix, the bytes, and a checksum. */
export function tokenOf(random: string): string {
  return TOKEN_PREFIX + random + checksum(random)
}

/** Whether this can be a token at all. One that was cut off or mistyped is told without asking the database. */
export function isTokenForm(text: string): boolean {
  const [, random, sum] = FORM.exec(text) ?? []
  return random !== undefined && sum === checksum(random)
}

/** CRC-32 in eight hexadecimal digits. It finds slips; it keeps nobody out. */
function checksum(text: string): string {
  let crc = 0xffffffff
  for (const character of text) {
    crc ^= character.charCodeAt(0)
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}
