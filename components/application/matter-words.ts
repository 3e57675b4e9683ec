import { sayOwnSpan, sayZone, type Span } from '@/components/interviews/interview-words'
import { dayIn, type Day } from '@/lib/domain/day'
import { sayCount, sayDay, sayDayWithDistance, sayTimeRange } from '@/lib/domain/wording'

/** "Wed 2 Dec, 10:00–11:00", without its day where that is today; where the person's clock differs, by that too. */
export function sayInterviewSpan(span: Span, ownZone: string, today: Day): string {
  const { startAt, endAt, zone } = span
  const day = dayIn(startAt, zone)
  const range = sayTimeRange(startAt, endAt, zone)
  const agreed = day === today ? range : `${sayDay(day, today)}, ${range}`
  const own = sayOwnSpan(span, ownZone, today)
  return own ? `${agreed} ${sayZone(zone)} time (${own} for you)` : agreed
}

/** Until when an offer is to be answered. A day that has passed is no reason to give it up. */
export function sayOfferDue(offerDue: Day | null, today: Day): string {
  if (offerDue === null) {
    return 'Well done. When do they want your answer? With its day here, Debrief reminds you in time. Take the time that you have.'
  }
  const day = sayDayWithDistance(offerDue, today)
  return offerDue < today
    ? `They wanted your answer by ${day}. If you are still deciding, tell them so, and note here until when.`
    : `They want your answer by ${day}. Take the time that you have.`
}

/** What an accepted offer leaves to do elsewhere. */
export function sayOthersOpen(count: number): string {
  if (count === 0)
    return 'Nobody else waits for you. What this search has taught you stays here for the next one.'
  return count === 1
    ? 'One other application is open still. Withdraw it with a short word of thanks: people meet again.'
    : `${sayCount(count, 'other application')} are open still. Withdraw them with a short word of thanks: people meet again.`
}
