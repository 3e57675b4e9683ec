import { z } from 'zod'
import { listUpcomingInterviews } from '@/lib/data/interview-list'
import { listDue } from '@/lib/data/due-reminders'
import { mcpTool } from '@/lib/mcp/tool'

export const listDueTool = mcpTool({
  name: 'list_due',
  title: 'What is due',
  description:
    'The reminders that are due now, the most urgent first, each with why it is due today; and the interviews ahead with how far their preparation is.',
  scope: 'READ',
  input: z.object({ limit: z.number().int().min(1).max(50).default(20) }),
  run: async (user, { limit }) => {
    const [due, ahead] = await Promise.all([
      listDue(user.id, user.now, limit),
      listUpcomingInterviews(user.id, null, user.now),
    ])
    return { today: user.today, due: due.reminders, hasMore: due.hasMore, interviewsAhead: ahead.rows }
  },
})
