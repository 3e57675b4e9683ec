import { dayIn, type Day } from '@/lib/domain/day'
import { thankYouDraft } from '@/lib/domain/drafts'
import type { InterviewKind } from '@/lib/domain/vocabulary'
import type { ThanksView } from './thank-you-note'

type Held = {
  kind: InterviewKind
  startAt: Date
  zone: string
  thankedOn: Day | null
  application: { company: string; role: string }
  interviewers: readonly { id: string; name: string; email: string | null; thankedOn: Day | null }[]
}

/** Whom to thank, each with a draft from the record; one for all where nobody is named. */
export function thanksView(interview: Held, userName: string): ThanksView[] {
  const { kind, startAt, zone, application, interviewers } = interview
  const facts = { ...application, userName, kind, day: dayIn(startAt, zone) }
  if (interviewers.length === 0) {
    const draft = thankYouDraft({ ...facts, interviewerName: null })
    return [{ personId: null, name: null, email: null, thankedOn: interview.thankedOn, draft }]
  }
  return interviewers.map(({ id, name, email, thankedOn }) => ({
    personId: id,
    name,
    email,
    thankedOn,
    draft: thankYouDraft({ ...facts, interviewerName: name }),
  }))
}
