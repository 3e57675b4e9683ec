import type { Instant } from '@/lib/domain/day'
import { hasLapsed } from '@/lib/domain/reminders/planned'
import { isRuleName } from '@/lib/domain/rules'
import { isUsable } from './reconcile-deliveries'
import { waitsUntil, type ReachableHours } from './send-moment'

/** More than so many at once go out as one message. */
const MOST_SINGLE = 5

interface Grouped {
  id: string
  messageId: string | null
}

export interface MessageGroup<D> {
  /** Null where it has to be given one: it goes out in company for the first time. */
  messageId: string | null
  deliveries: D[]
}

/**
 * What goes out together of all that is due at one destination. Those that went out in one message before stay
 * together, so that whoever receives it a second time can tell; of the rest each goes alone, unless they are many or
 * the destination wants one message a day.
 */
export function groupMessages<D extends Grouped>(due: readonly D[], isDaily: boolean): MessageGroup<D>[] {
  const groups = new Map<string, D[]>()
  for (const delivery of due) {
    if (delivery.messageId === null) continue
    const group = groups.get(delivery.messageId)
    if (group) group.push(delivery)
    else groups.set(delivery.messageId, [delivery])
  }
  const again = [...groups].map(([messageId, deliveries]) => ({ messageId, deliveries }))
  const rest = due.filter(({ messageId }) => messageId === null)
  if (rest.length > 1 && (isDaily || rest.length > MOST_SINGLE)) {
    return [...again, { messageId: null, deliveries: rest }]
  }
  return [...again, ...rest.map((delivery) => ({ messageId: delivery.id, deliveries: [delivery] }))]
}

interface ReadyToSend {
  state: string
  dueAt: Instant
  reminder: {
    rule: string
    state: string
    dueAt: Instant
    overdueAt: Instant | null
    application: { trashedAt: Instant | null; archivedAt: Instant | null } | null
  }
  destination: { kind: string; enabled: boolean; verifiedAt: Instant | null }
}

/** `stale` has nothing to say any more; a moment is the one to wait for. */
export type Verdict = 'send' | 'stale' | { until: Instant }

/** The last look before sending: the reminder may have been settled, moved or ended since this was queued. */
export function judge(delivery: ReadyToSend, hours: ReachableHours, now: Instant): Verdict {
  const { reminder, destination } = delivery
  const { application } = reminder
  const isWanted =
    delivery.state === 'WAITING' &&
    isRuleName(reminder.rule) &&
    reminder.state === 'OPEN' &&
    reminder.dueAt.getTime() === delivery.dueAt.getTime() &&
    !hasLapsed(reminder, now) &&
    !application?.trashedAt &&
    !application?.archivedAt &&
    isUsable(destination)
  if (!isWanted) return 'stale'
  const until = waitsUntil(reminder, hours, now)
  return until === null ? 'send' : { until }
}
