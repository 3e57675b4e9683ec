import { z } from 'zod'
import { loadInterviewPage } from '@/lib/data/interview-page'
import { listPastInterviews, listUpcomingInterviews } from '@/lib/data/interview-list'
import { OUTCOME_FILTERS, REVIEW_FILTERS } from '@/lib/domain/interview-query'
import { INTERVIEW_KINDS } from '@/lib/domain/vocabulary'
import { NotFoundError } from '@/lib/errors'
import { after, pageOf } from '@/lib/mcp/page'
import { mcpTool } from '@/lib/mcp/tool'
import { day, id } from '@/lib/schemas/fields'
import { readInterviewFilters } from '@/lib/schemas/interview-filters'

export const readPreparationTool = mcpTool({
  name: 'read_preparation',
  title: 'Read a preparation',
  description:
    'The preparation of one interview: when and where, the plan, the checklist by pillar (industry, company, people) with the lessons carried in from earlier reviews, and the interviewers with what you share with them. Without interviewId, the next interview.',
  scope: 'READ',
  input: z.object({ interviewId: id.optional() }),
  run: async (user, { interviewId }) => {
    const wanted = interviewId ?? (await listUpcomingInterviews(user.id, null, user.now)).rows[0]?.id
    if (wanted === undefined) throw new NotFoundError('interview')
    const { preparation, review, ...interview } = await loadInterviewPage(user.id, wanted)
    return {
      ...interview,
      checklist: preparation.filter(({ dropped }) => !dropped),
      reviewId: review?.id ?? null,
    }
  },
})

const rating = z.number().int().min(1).max(5).optional()

export const readHistoryTool = mcpTool({
  name: 'read_history',
  title: 'Read the history of interviews',
  description:
    'Interviews that are over, the latest first: when, company, kind, with whom, outcome, preparation score (hundredths, of the mean of three ratings from 1 to 5) and whether a review is owed. Filter by day, words (company, role, interviewer), kind, outcome, review or score. Pass next as after for more.',
  scope: 'READ',
  input: z.object({
    from: day.optional().describe('The first day of the interview.'),
    to: day.optional().describe('The last.'),
    text: z.string().max(200).optional(),
    kind: z.enum(INTERVIEW_KINDS).optional(),
    outcome: z.enum(OUTCOME_FILTERS).optional(),
    review: z.enum(REVIEW_FILTERS).optional(),
    preparedAtMost: rating,
    preparedAtLeast: rating,
    after,
  }),
  run: (user, { after, ...asked }) => {
    const { text, preparedAtMost, preparedAtLeast, ...rest } = asked
    const filters = readInterviewFilters({
      ...rest,
      q: text,
      atMost: preparedAtMost,
      atLeast: preparedAtLeast,
    })
    return pageOf(['read_history', asked], { after }, (from) =>
      listPastInterviews(user.id, filters, from, user.now),
    )
  },
})
