import { randomBytes } from 'node:crypto'
import { db, inTransaction, type Transaction } from '@/lib/db/client'
import type { DestinationKind } from '@/lib/domain/vocabulary'
import { NotFoundError, RefusedError } from '@/lib/errors'
import {
  presetProblem,
  webhookSettings,
  type DestinationChange,
  type NewPush,
  type NewWebhook,
  type WebhookPreset,
  type WebhookSettings,
} from '@/lib/schemas/destination'
import { requeueEverything } from './deliveries'
import type { UserId } from './user-id'

/** What the address of a browser begins with whose subscription has ended: nobody listens there. */
export const ENDED = 'ended:'

export interface ListedDestination {
  id: string
  kind: DestinationKind
  address: string
  label: string
  /** Of a webhook; null for the other kinds. */
  preset: WebhookPreset | null
  daily: boolean
  verifiedAt: Date | null
  enabled: boolean
  lastResultAt: Date | null
  /** Null where the last attempt went through. */
  lastProblem: string | null
}

/** Every one is written to with every reminder. */
const MOST = 30
/** What Standard Webhooks asks for: 24 to 64 bytes. */
const SECRET_BYTES = 32

const OVER = `That would be more than ${MOST} places. Remove one first.`

/** Where the person's reminders go, oldest first. Secrets and keys stay out of it. */
export async function listDestinations(userId: UserId): Promise<ListedDestination[]> {
  const rows = await db.destination.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: {
      id: true,
      kind: true,
      address: true,
      settings: true,
      label: true,
      daily: true,
      verifiedAt: true,
      enabled: true,
      lastResultAt: true,
      lastProblem: true,
    },
  })
  return rows.map(({ settings, ...row }) => ({
    ...row,
    preset: row.kind === 'WEBHOOK' ? webhookSettings.parse(JSON.parse(settings)).preset : null,
  }))
}

/** One of them, as a channel takes it. Throws a NotFoundError. */
export async function loadDestination(userId: UserId, id: string) {
  const row = await db.destination.findUnique({
    where: { userId_id: { userId, id } },
    select: { id: true, kind: true, address: true, settings: true, verifiedAt: true },
  })
  if (!row) throw new NotFoundError('destination')
  return { userId, ...row }
}

/** Nothing is sent to it before its owner has confirmed it. Throws a RefusedError where it is there already. */
export function addEmail(userId: UserId, address: string, now: Date): Promise<{ id: string }> {
  return add(userId, { kind: 'EMAIL', address }, 'You have added this address already.', now)
}

/** A browser that is known already gets its new keys, and is on again. */
export function addPush(
  userId: UserId,
  { endpoint, keys, label }: NewPush,
  now: Date,
): Promise<{ id: string }> {
  return inTransaction(userId, async (tx) => {
    const known = await tx.destination.findUnique({
      where: { userId_kind_address: { userId, kind: 'PUSH', address: endpoint } },
      select: { id: true },
    })
    const data = { settings: JSON.stringify(keys), label, enabled: true, updatedAt: now }
    if (known) {
      await tx.destination.update({
        where: { userId_id: { userId, id: known.id } },
        data: { ...data, lastResultAt: null, lastProblem: null },
      })
    } else {
      // What has ended here before says so no longer.
      const ended = { userId, kind: 'PUSH' as const, label, address: { startsWith: ENDED } }
      await tx.destination.deleteMany({ where: ended })
      await refuseTooMany(tx, userId)
    }
    const destination =
      known ??
      (await tx.destination.create({
        data: { ...data, userId, kind: 'PUSH', address: endpoint, createdAt: now },
        select: { id: true },
      }))
    await requeueEverything(tx, userId, now)
    return destination
  })
}

/** `secret` is what its messages are signed with: it is told here, and never again. */
export async function addWebhook(
  userId: UserId,
  { address, preset, label }: NewWebhook,
  now: Date,
): Promise<{ id: string; secret: string }> {
  const settings: WebhookSettings = { preset, secret: makeSecret() }
  const row = { kind: 'WEBHOOK', address, label, settings: JSON.stringify(settings) } as const
  const { id } = await add(userId, row, 'You have added this address already.', now)
  return { id, secret: settings.secret }
}

/** Makes another secret for a webhook, which ends the one before. It is told here, and never again. */
export function renewSecret(userId: UserId, id: string, now: Date): Promise<{ secret: string }> {
  return inTransaction(userId, async (tx) => {
    const { settings } = await findIn(tx, userId, id, 'WEBHOOK')
    const renewed = { ...webhookSettings.parse(JSON.parse(settings)), secret: makeSecret() }
    await update(tx, userId, id, { settings: JSON.stringify(renewed) }, now)
    return { secret: renewed.secret }
  })
}

/** Its name, its rhythm, and what a webhook understands. */
export function changeDestination(
  userId: UserId,
  { id, daily, label, preset }: DestinationChange,
  now: Date,
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const { kind, address, settings } = await findIn(tx, userId, id)
    if (kind === 'WEBHOOK' && preset) {
      const problem = presetProblem(preset, address)
      if (problem) throw new RefusedError(problem, 'preset')
      const changed = { ...webhookSettings.parse(JSON.parse(settings)), preset }
      await update(tx, userId, id, { settings: JSON.stringify(changed) }, now)
    }
    await update(tx, userId, id, { daily, label }, now)
    await requeueEverything(tx, userId, now)
  })
}

/** On or off. What was to be sent while it is off stays in the app. */
export function switchDestination(userId: UserId, id: string, enabled: boolean, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    await update(tx, userId, id, { enabled }, now)
    await requeueEverything(tx, userId, now)
  })
}

/** What became of the last message there: null where it was taken, else a sentence. One that is gone is no matter. */
export async function recordResult(
  userId: UserId,
  id: string,
  lastProblem: string | null,
  now: Date,
): Promise<void> {
  await db.destination.updateMany({
    where: { userId, id },
    data: { lastProblem, lastResultAt: now, updatedAt: now },
  })
}

type Added = { kind: DestinationKind; address: string; label?: string; settings?: string }

function add(userId: UserId, row: Added, already: string, now: Date): Promise<{ id: string }> {
  return inTransaction(userId, async (tx) => {
    const { kind, address } = row
    const known = await tx.destination.findUnique({
      where: { userId_kind_address: { userId, kind, address } },
      select: { id: true },
    })
    if (known) throw new RefusedError(already, 'address')
    await refuseTooMany(tx, userId)
    const destination = await tx.destination.create({
      data: { ...row, userId, createdAt: now, updatedAt: now },
      select: { id: true },
    })
    await requeueEverything(tx, userId, now)
    return destination
  })
}

async function refuseTooMany(tx: Transaction, userId: UserId) {
  if ((await tx.destination.count({ where: { userId } })) >= MOST) throw new RefusedError(OVER, 'address')
}

async function findIn(tx: Transaction, userId: UserId, id: string, kind?: DestinationKind) {
  const row = await tx.destination.findUnique({
    where: { userId_id: { userId, id }, kind },
    select: { kind: true, address: true, settings: true },
  })
  if (!row) throw new NotFoundError('destination')
  return row
}

type Columns = Partial<{ settings: string; label: string; daily: boolean; enabled: boolean }>

async function update(tx: Transaction, userId: UserId, id: string, data: Columns, now: Date) {
  const { count } = await tx.destination.updateMany({
    where: { userId, id },
    data: { ...data, updatedAt: now },
  })
  if (count === 0) throw new NotFoundError('destination')
}

function makeSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
}
