import { notFound } from 'next/navigation'
import type { Crumb } from '@/components/ui/page-header'
import type { Viewer } from '@/lib/auth/require-user'
import { loadReviewPage, type ReviewPage } from '@/lib/data/review-page'
import type { Day } from '@/lib/domain/day'
import { INTERVIEW_KIND_LABELS } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { NotFoundError } from '@/lib/errors'
import { paths } from '@/lib/paths'

/** The review of an address, or the page that says there is none. */
export async function readReview(viewer: Viewer, id: string): Promise<ReviewPage> {
  try {
    return await loadReviewPage(viewer.id, id, viewer.now)
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
}

/** "9 Nov": under a title the weekday says nothing. */
export const sayShortDay = (day: Day, today: Day) => sayDay(day, today).slice(4)

/** What the review is about: "Panel interview, 9 Nov". */
export function subjectOf({ interview, rejectedOn }: ReviewPage, today: Day): string {
  if (interview) return `${INTERVIEW_KIND_LABELS[interview.kind]}, ${sayShortDay(interview.day, today)}`
  return rejectedOn ? `Application, rejected ${sayShortDay(rejectedOn, today)}` : 'The application'
}

export function crumbsOf(review: ReviewPage, today: Day): Crumb[] {
  const { application, interview } = review
  const subject = { label: subjectOf(review, today), href: '' }
  return [
    { label: application.role, href: paths.application(application.id) },
    { label: application.company, href: paths.applications({ q: application.company }) },
    interview ? { ...subject, href: paths.interview(interview.id) } : { ...subject, href: paths.reviews() },
  ]
}
