import { db } from '@/lib/db/client'
import type { Stage } from '@/lib/domain/lifecycle'
import type { DestinationKind } from '@/lib/domain/vocabulary'
import { newApplication, stageMove, type NewApplication, type StageMove } from '@/lib/schemas/application'
import { newInterview } from '@/lib/schemas/interview'
import { logApplication } from './applications'
import { scheduleInterview } from './interviews'
import { moveApplication } from './moves'
import { mintUserId, type UserId } from './user-id'
import type { z } from 'zod'

/** Factories for tests on a real database. A person in UTC without holidays, unless told otherwise. */

let made = 0

export async function createTestUser(
  given: Partial<{
    name: string
    zone: string
    country: string
    state: string
    rules: string
    createdAt: Date
  }> = {},
): Promise<UserId> {
  made += 1
  const { id } = await db.user.create({
    data: {
      email: `person-${made}-${process.pid}@example.org`,
      name: 'Ana Example',
      passwordHash: 'none',
      ...given,
    },
  })
  return mintUserId(id)
}

/** A webhook, which needs no confirmation. */
export async function createTestDestination(
  userId: UserId,
  given: Partial<{
    kind: DestinationKind
    address: string
    daily: boolean
    enabled: boolean
    settings: string
    verifiedAt: Date
  }> = {},
): Promise<string> {
  made += 1
  const { id } = await db.destination.create({
    data: { userId, kind: 'WEBHOOK', address: `https://example.org/${made}`, ...given },
    select: { id: true },
  })
  return id
}

/** 09:00 UTC on that day. */
export const at = (day: string, time = '09:00'): Date => new Date(`${day}T${time}:00Z`)

export function logTestApplication(
  userId: UserId,
  given: Partial<z.input<typeof newApplication>> = {},
  now = at('2026-11-02'),
): Promise<{ id: string }> {
  const input: NewApplication = newApplication.parse({
    company: 'Northwind Realty',
    role: 'Data Analyst',
    ...given,
  })
  return logApplication(userId, input, now)
}

export function moveTestApplication(
  userId: UserId,
  given: z.input<typeof stageMove>,
  now = at('2026-11-12'),
) {
  const move: StageMove = stageMove.parse(given)
  return moveApplication(userId, move, now)
}

/** Somebody with an application of 2 November that was moved through these stages, on the 12th unless told otherwise. */
export async function createMovedApplication(
  ...steps: readonly (Stage | readonly [to: Stage, day: string])[]
): Promise<{ userId: UserId; id: string }> {
  const userId = await createTestUser()
  const { id } = await logTestApplication(userId)
  let from: Stage = 'APPLIED'
  for (const step of steps) {
    const [to, day] = typeof step === 'string' ? [step, '2026-11-12'] : step
    await moveTestApplication(userId, { applicationId: id, from, to }, at(day))
    from = to
  }
  return { userId, id }
}

/** A panel at 10:00 UTC on Wed 25 November, scheduled on the 12th, unless told otherwise. */
export function scheduleTestInterview(
  userId: UserId,
  given: Partial<z.input<typeof newInterview>> & { applicationId: string },
  now = at('2026-11-12'),
): Promise<{ id: string }> {
  const input = newInterview.parse({
    id: crypto.randomUUID(),
    kind: 'PANEL',
    format: 'VIDEO',
    day: '2026-11-25',
    time: '10:00',
    zone: 'UTC',
    durationMinutes: 60,
    ...given,
  })
  return scheduleInterview(userId, input, now)
}
