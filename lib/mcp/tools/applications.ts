import { z } from 'zod'
import { findProbableDuplicates, logApplication } from '@/lib/data/applications'
import { listApplications } from '@/lib/data/application-list'
import { moveApplication } from '@/lib/data/moves'
import { STAGES } from '@/lib/domain/lifecycle'
import { after, pageOf } from '@/lib/mcp/page'
import { mcpTool } from '@/lib/mcp/tool'
import { newApplication, stageMove } from '@/lib/schemas/application'
import { readApplicationQuery } from '@/lib/schemas/application-filters'

const FOUND = 25

export const logApplicationTool = mcpTool({
  name: 'log_application',
  title: 'Log an application',
  description:
    'Logs one opportunity at one company. Company and role are enough. Stage is APPLIED unless it says otherwise; day is the day it entered that stage (YYYY-MM-DD, today if left out), channel the way they applied. Of one at REJECTED, channel and reason are those of the no, in their words. Look with find_applications first: logging twice makes two. The answer names probable duplicates.',
  scope: 'WRITE',
  input: newApplication,
  run: async (user, input) => {
    const duplicates = await findProbableDuplicates(user.id, input)
    const { id } = await logApplication(user.id, input, user.now)
    return { applicationId: id, company: input.company, role: input.role, stage: input.stage, duplicates }
  },
})

export const findApplicationsTool = mcpTool({
  name: 'find_applications',
  title: 'Find applications',
  description:
    'Finds applications by words of company, role, place, source or notes, and by stage; the latest touched first. Without either, the latest of all. Pass next as after for more.',
  scope: 'READ',
  input: z.object({
    text: z.string().max(200).optional(),
    stages: z.array(z.enum(STAGES)).max(STAGES.length).optional(),
    after,
  }),
  run: (user, { after, ...filters }) =>
    pageOf(['find_applications', filters], { after }, (from) => {
      const { text, stages } = filters
      const query = readApplicationQuery({ view: 'table', q: text, stage: stages })
      return listApplications(user.id, { ...query, after: from }, user.now, FOUND)
    }),
})

export const moveApplicationTool = mcpTool({
  name: 'move_application',
  title: 'Move an application',
  description:
    'Moves an application to another stage. from is the stage where you saw it: if it has moved since, nothing happens. day is when it happened, never in the future. Moving to REJECTED records the rejection (channel, reason in their words) and starts the cooling-off period; to WITHDRAWN takes withdrawReason; to OFFER takes offerDue, the day they want an answer by; to APPLIED takes channel, the way they applied. Only the moves of the lifecycle are allowed: the refusal says which.',
  scope: 'WRITE',
  input: stageMove,
  run: (user, input) => moveApplication(user.id, input, user.now),
})
