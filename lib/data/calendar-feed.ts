import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/db/client'
import type { FeedReminders } from '@/lib/domain/vocabulary'
import { ruleSettings } from '@/lib/domain/rules'
import { NotFoundError } from '@/lib/errors'

import { mintUserId, type UserId } from './user-id'

/** Whose calendar it is, and how they want it. */
export interface CalendarOwner {
  id: UserId
  zone: string
  /** Hours before an interview at which a calendar rings; none where that rule is off. */
  alarmHours: number[]
  reminders: FeedReminders
  /** The settings change what the entries say, so this counts as a change of each. */
  changedAt: Date
}

/**
 * Makes a secret for the feed's address and forgets the one before: whoever reads that finds nothing from now on.
 * Only its hash is kept, so this answer is the one time that it can be shown.
 */
export async function makeFeed(userId: UserId, now: Date): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await change(userId, { feedHash: hashOf(secret) }, now)
  return secret
}

/** Switches the feed off. Twice changes nothing. */
export function removeFeed(userId: UserId, now: Date): Promise<void> {
  return change(userId, { feedHash: null }, now)
}

export function setFeedReminders(userId: UserId, feedReminders: FeedReminders, now: Date): Promise<void> {
  return change(userId, { feedReminders }, now)
}

/** Whether there is a feed, and how reminders stand in it. Throws a NotFoundError when the account is gone. */
export async function loadFeed(userId: UserId): Promise<{ isOn: boolean; reminders: FeedReminders }> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { feedHash: true, feedReminders: true },
  })
  if (!user) throw new NotFoundError('account')
  return { isOn: user.feedHash !== null, reminders: remindersOf(user) }
}

/**
 * The person whose feed has this secret, or null. The secret is looked up by its hash: what the database compares
 * tells nothing about a secret that is nearly right.
 */
export async function findFeedOwner(secret: string): Promise<CalendarOwner | null> {
  if (!/^[\w-]{43}$/.test(secret)) return null
  const user = await db.user.findUnique({ where: { feedHash: hashOf(secret) }, select: OWNER })
  return user && ownerOf(user)
}

/** The same of a person who is signed in, for a single interview's file. Throws a NotFoundError. */
export async function loadCalendarOwner(userId: UserId): Promise<CalendarOwner> {
  const user = await db.user.findUnique({ where: { id: userId }, select: OWNER })
  if (!user) throw new NotFoundError('account')
  return ownerOf(user)
}

const OWNER = { id: true, zone: true, rules: true, feedReminders: true, updatedAt: true } as const

type OwnerRow = { id: string; zone: string; rules: string; feedReminders: string; updatedAt: Date }

function ownerOf(user: OwnerRow): CalendarOwner {
  const { enabled, numbers } = ruleSettings(user.rules)['interview-soon']
  return {
    id: mintUserId(user.id),
    zone: user.zone,
    alarmHours: enabled ? [...new Set([numbers.first, numbers.second])] : [],
    reminders: remindersOf(user),
    changedAt: user.updatedAt,
  }
}

const remindersOf = ({ feedReminders }: { feedReminders: string }): FeedReminders =>
  feedReminders === 'TODO' ? 'TODO' : 'EVENT'

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

type FeedColumns = { feedHash: string | null } | { feedReminders: FeedReminders }

async function change(userId: UserId, data: FeedColumns, now: Date): Promise<void> {
  const { count } = await db.user.updateMany({ where: { id: userId }, data: { ...data, updatedAt: now } })
  if (count === 0) throw new NotFoundError('account')
}
