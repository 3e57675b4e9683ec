import { parseDay } from '@/lib/domain/day'
import { TIMELINE_SOURCES, compareLines, type TimelineLine, type TimelinePlace } from '@/lib/domain/timeline'
import { loadPreferences } from './preferences'
import type { TimelineAsk } from './timeline-ask'
import { readEvents, readFeedback, readRemindersDone } from './timeline-events'
import { readInterviews, readInterviewThankYous, readThankYous } from './timeline-interviews'
import type { UserId } from './user-id'

const TIMELINE_PAGE = 20

export interface TimelinePage {
  lines: TimelineLine[]
  /** Give it as `before` for what came earlier; null at the beginning of the story. */
  earlier: string | null
}

/**
 * The timeline of one application, newest first: its events, and what other rows tell (interviews held, thank-yous,
 * feedback, reminders done, the window to come). Another person's application has an empty one.
 */
export async function listTimeline(
  userId: UserId,
  applicationId: string,
  { before, take = TIMELINE_PAGE }: { before?: string; take?: number },
  now: Date,
): Promise<TimelinePage> {
  const preferences = await loadPreferences(userId)
  const ask: TimelineAsk = {
    userId,
    applicationId,
    cursor: readCursor(before),
    take: take + 1,
    now,
    preferences,
  }
  const sources = await Promise.all([
    readEvents(ask),
    readInterviews(ask),
    readThankYous(ask),
    readInterviewThankYous(ask),
    readRemindersDone(ask),
    readFeedback(ask),
  ])
  const lines = sources.flat().toSorted((a, b) => compareLines(a.place, b.place))
  const shown = lines.slice(0, take)
  const last = shown.at(-1)
  return { lines: shown, earlier: lines.length > take && last ? writeCursor(last.place) : null }
}

const writeCursor = ({ day, source, key }: TimelinePlace) => [day, source, key].join('~')

/** A cursor that somebody made up begins at the top. */
function readCursor(text: string | undefined): TimelinePlace | null {
  const [dayText = '', source, key = ''] = (text ?? '').slice(0, 300).split('~')
  const day = parseDay(dayText)
  const known = TIMELINE_SOURCES.find((each) => each === source)
  return day === null || known === undefined || key === '' ? null : { day, source: known, key }
}
