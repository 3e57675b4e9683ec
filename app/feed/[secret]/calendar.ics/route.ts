import type { NextRequest } from 'next/server'
import { addressReached } from '@/lib/auth/request-origin'
import { requestNow } from '@/lib/clock'
import { listCalendarInterviews, listCalendarReminders } from '@/lib/data/calendar-entries'
import { findFeedOwner } from '@/lib/data/calendar-feed'
import { feedAnswer, noSuchFeed } from '@/lib/delivery/calendar/calendar-answer'
import { feedFile } from '@/lib/delivery/calendar/calendar-file'

/** A person's calendar for whoever knows its secret address: calendar programs cannot sign in. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ secret: string }> }) {
  const owner = await findFeedOwner((await params).secret)
  if (!owner) return noSuchFeed()
  const now = await requestNow()
  const [interviews, reminders] = await Promise.all([
    listCalendarInterviews(owner.id, now),
    listCalendarReminders(owner.id, now),
  ])
  const reader = { ...owner, baseUrl: addressReached(request.headers), now }
  return feedAnswer(request, feedFile(interviews, reminders, reader))
}
