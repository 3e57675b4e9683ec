import { z } from 'zod'
import type { TokenUser } from '@/lib/auth/token-user'
import { loadInterviewPage } from '@/lib/data/interview-page'
import { openInterviewReview } from '@/lib/data/review-drafts'
import { loadReviewPage } from '@/lib/data/review-page'
import { saveReview } from '@/lib/data/review-save'
import { fold } from '@/lib/domain/fold'
import { hasBegun } from '@/lib/domain/interview-time'
import { ConflictError, RefusedError } from '@/lib/errors'
import { mcpTool } from '@/lib/mcp/tool'
import { id } from '@/lib/schemas/fields'
import { reviewSave, type ReviewDoc, type ReviewSave } from '@/lib/schemas/review'

const {
  happened,
  industryRating,
  companyRating,
  peopleRating,
  delivery,
  logistics,
  whyDiffered,
  nextTime,
  lessons,
} = reviewSave.shape

const written = {
  happened,
  whyDiffered,
  nextTime,
  delivery,
  logistics,
  industryRating,
  companyRating,
  peopleRating,
  lessons,
}

const input = z.object({
  interviewId: id.optional(),
  reviewId: id.optional(),
  ...written,
})

type Field = Exclude<keyof typeof written, 'lessons'>
const FIELDS = Object.keys(written).filter((name): name is Field => name !== 'lessons')

export const draftReviewTool = mcpTool({
  name: 'draft_review',
  title: 'Draft a review',
  description:
    'Writes into the draft of an after-action review: of an interview (interviewId) or of one that exists (reviewId). It fills in what is still empty and adds lessons; what the person has written stays, and is named in kept. Ratings from 1 to 5 are the person’s own judgement: ask for them, do not invent them. lessons: kind SUSTAIN or IMPROVE, pillar, text; an IMPROVE may have action and actionDue. It never completes the review: the person reads it over and does that.',
  scope: 'WRITE',
  input,
  run: async (user, { interviewId, reviewId, ...given }) => {
    const wanted = await whichReview(user, interviewId, reviewId)
    const { version, doc, completed } = await loadReviewPage(user.id, wanted, user.now)
    if (completed) throw new RefusedError('This review is complete. Only the person can reopen it.')
    const kept = FIELDS.filter(
      (name) => isSaid(given[name]) && isSaid(doc[name]) && given[name] !== doc[name],
    )
    const filled = Object.fromEntries(
      FIELDS.map((name) => [name, isSaid(doc[name]) ? doc[name] : given[name]]),
    )
    const save = { reviewId: wanted, version, ...filled, ...linesOf(doc, given.lessons) } as ReviewSave
    const saved = await saveReview(user.id, save, user.now)
    if (saved.outcome === 'overtaken') throw new ConflictError()
    return { reviewId: wanted, state: 'draft', kept, lessons: saved.lessons.length }
  },
})

async function whichReview(
  { id, now }: TokenUser,
  interviewId: string | undefined,
  reviewId: string | undefined,
): Promise<string> {
  if (reviewId !== undefined) return reviewId
  if (interviewId === undefined) throw new RefusedError('Name the interview or the review.')
  const interview = await loadInterviewPage(id, interviewId)
  if (interview.cancelledAt !== null)
    throw new RefusedError('This interview was called off: there is nothing to review.')
  if (!hasBegun(interview, now))
    throw new RefusedError('This interview is still ahead: review it once it has begun.')
  return (await openInterviewReview(id, interviewId, now)).id
}

const isSaid = (value: string | number | null | undefined) =>
  value !== null && value !== undefined && value !== ''

/** The lines that are there, and those that say something new. */
function linesOf(doc: ReviewDoc, added: ReviewSave['lessons']): Pick<ReviewSave, 'lessons' | 'verdicts'> {
  const own = reviewSave.shape.lessons.parse(doc.lessons.map((line) => ({ ...line })))
  const known = new Set(own.map(({ kind, text }) => `${kind} ${fold(text)}`))
  return {
    lessons: [...own, ...added.filter(({ kind, text }) => !known.has(`${kind} ${fold(text)}`))],
    verdicts: [...doc.verdicts],
  }
}
