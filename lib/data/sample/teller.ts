import type { Transaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { createPersonWithin } from '@/lib/data/people'
import type { UserPreferences } from '@/lib/data/preferences'
import type { UserId } from '@/lib/data/user-id'
import type { ImproveKey, SustainKey } from './lessons'
import { personOf, type PersonKey } from './people'
import type { StoryDay } from './story-day'

/** What is at hand while the story is told, and whom and what it has spoken of already. */
export interface Teller {
  tx: Transaction
  userId: UserId
  preferences: UserPreferences
  dayOf: (day: StoryDay) => Day
  people: Map<PersonKey, string>
  lessons: Map<SustainKey | ImproveKey, string>
}

/** The person's id; they come into being when the story first speaks of them. */
export async function personId(teller: Teller, key: PersonKey, now: Date): Promise<string> {
  const known = teller.people.get(key)
  if (known !== undefined) return known
  const { id } = await createPersonWithin(teller.tx, teller.userId, personOf(key), now, { isSample: true })
  teller.people.set(key, id)
  return id
}

export async function personIds(teller: Teller, keys: readonly PersonKey[], now: Date): Promise<string[]> {
  const ids: string[] = []
  for (const key of keys) ids.push(await personId(teller, key, now))
  return ids
}

export async function stageOf({ tx, userId }: Teller, applicationId: string): Promise<Stage> {
  const { stage } = await tx.application.findUniqueOrThrow({
    where: { userId_id: { userId, id: applicationId } },
    select: { stage: true },
  })
  return stage
}
