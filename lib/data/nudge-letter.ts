import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { nudgeDraft, type Draft } from '@/lib/domain/drafts'
import { whomToAsk } from '@/lib/domain/feedback'
import { NotFoundError } from '@/lib/errors'
import type { UserId } from './user-id'

export type NudgeLetter = Draft & {
  /** The address of whoever is asked, where it is known. */
  to: string | null
}

/** The letter that a nudge asks for, drafted from what is known of its application. */
export async function loadNudgeLetter(userId: UserId, reminderId: string): Promise<NudgeLetter> {
  const reminder = await db.reminder.findUnique({
    where: { userId_id: { userId, id: reminderId } },
    select: {
      user: { select: { name: true } },
      application: {
        select: {
          company: true,
          role: true,
          appliedDay: true,
          people: {
            orderBy: { personId: 'asc' },
            take: 30,
            select: { role: true, person: { select: { name: true, email: true } } },
          },
        },
      },
    },
  })
  if (!reminder?.application) throw new NotFoundError('reminder')
  const { company, role, appliedDay, people } = reminder.application
  const contact = whomToAsk(people)?.person
  return {
    to: contact?.email ?? null,
    ...nudgeDraft({
      company,
      role,
      userName: reminder.user.name,
      contactName: contact?.name ?? null,
      appliedOn: appliedDay as Day | null,
    }),
  }
}
