import { hash, verify } from '@node-rs/argon2'

/** Argon2id, some 30 ms on a small machine. To make it harder raise these: each hash carries its own. */
const PARAMETERS = { memoryCost: 47_104, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS)
}

let nobodysHash: Promise<string> | undefined

/** Begins what `passwordMatches` needs for unknown accounts, so that its first use takes no longer. */
export function warmPasswordCheck(): Promise<string> {
  nobodysHash ??= hashPassword(crypto.randomUUID())
  return nobodysHash
}

/** Whether `password` belongs to `passwordHash`. For an unknown account (null) it takes as long, and never does. */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await warmPasswordCheck()), password)
  return matches && passwordHash !== null
}
