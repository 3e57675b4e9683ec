import { db, type Transaction } from '@/lib/db/client'
import type { WorkCalendar } from '@/lib/domain/calendar'
import type { Day, Weekday } from '@/lib/domain/day'
import { holidayCalendar } from '@/lib/domain/holidays'
import { isUsable, type UsableDestination } from '@/lib/domain/delivery/reconcile-deliveries'
import type { ReachableHours } from '@/lib/domain/delivery/send-moment'
import type { Preferences } from '@/lib/domain/reminders/facts'
import { ruleSettings } from '@/lib/domain/rules'
import { NotFoundError } from '@/lib/errors'
import type { UserId } from './user-id'

/** Where a company works, if that differs from where the person does. */
export interface Region {
  country: string | null
  state: string | null
}

export interface UserPreferences extends Omit<Preferences, 'calendar'>, ReachableHours {
  /** Where reminders go besides the app. */
  destinations: readonly UsableDestination[]
  /** The person's calendar, or that of an application's own region. */
  calendarFor(region?: Region): WorkCalendar
}

/** The person's zone alone, for asking what day it is. */
export async function zoneOf(tx: Transaction, userId: UserId): Promise<string> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { zone: true } })
  if (!user) throw new NotFoundError('user')
  return user.zone
}

/** What the person set, as the rules need it. Inside a transaction, pass that as `tx`. */
export async function loadPreferences(userId: UserId, tx: Transaction = db): Promise<UserPreferences> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      zone: true,
      country: true,
      state: true,
      workingWeek: true,
      reminderTime: true,
      rules: true,
      quietFrom: true,
      quietUntil: true,
      destinations: {
        where: { enabled: true },
        select: { id: true, kind: true, enabled: true, verifiedAt: true, daily: true },
      },
      daysOff: { select: { day: true, label: true } },
    },
  })
  if (!user) throw new NotFoundError('user')
  const workingWeek = parseWorkingWeek(user.workingWeek)
  const daysOff = new Map(user.daysOff.map(({ day, label }) => [day as Day, label || 'day off']))
  return {
    zone: user.zone,
    reminderTime: user.reminderTime,
    rules: ruleSettings(user.rules),
    quietFrom: user.quietFrom,
    quietUntil: user.quietUntil,
    destinations: user.destinations.filter(isUsable),
    calendarFor: (region) => {
      const { country, state } = region?.country ? region : user
      return holidayCalendar({ country, state, workingWeek, daysOff })
    },
  }
}

/** ISO weekdays as the account keeps them: "1,2,3,4,5". */
export function parseWorkingWeek(text: string): Weekday[] {
  return text.split(',').map((weekday) => Number(weekday) as Weekday)
}
