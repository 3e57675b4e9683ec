import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { addressReached } from '@/lib/auth/request-origin'
import { requireUser } from '@/lib/auth/require-user'
import { loadCalendarInterview } from '@/lib/data/calendar-entries'
import { loadCalendarOwner } from '@/lib/data/calendar-feed'
import { interviewFile } from '@/lib/delivery/calendar/calendar-file'
import { calendarFileName } from '@/lib/delivery/calendar/file-name'
import { dayIn } from '@/lib/domain/day'
import { NotFoundError } from '@/lib/errors'

/** One interview as a file that calendar programs open. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireUser()
  const interview = await read(viewer.id, (await params).id)
  const owner = await loadCalendarOwner(viewer.id)
  const reader = { ...owner, baseUrl: addressReached(request.headers), now: viewer.now }
  const name = calendarFileName(interview.company, dayIn(interview.startAt, interview.zone))
  return new Response(interviewFile(interview, reader), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
}

async function read(...asked: Parameters<typeof loadCalendarInterview>) {
  try {
    return await loadCalendarInterview(...asked)
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
}
