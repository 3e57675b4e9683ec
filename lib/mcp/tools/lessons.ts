import { z } from 'zod'
import { listLessons } from '@/lib/data/lesson-library'
import { INTERVIEW_KINDS, LESSON_KINDS, PILLARS } from '@/lib/domain/vocabulary'
import { after, pageOf } from '@/lib/mcp/page'
import { mcpTool } from '@/lib/mcp/tool'
import { LESSON_VIEWS, lessonFilters } from '@/lib/schemas/lesson'

export const readLessonsTool = mcpTool({
  name: 'read_lessons',
  title: 'Read the lessons',
  description:
    'The lessons of all reviews, those seen most often first: what to sustain and what to improve, by pillar, with open actions and whether they worked. interview narrows it to lessons from rounds of one kind; show to open actions, to those that worked, or to retired ones. Pass next as after for more.',
  scope: 'READ',
  input: z.object({
    text: z.string().max(200).optional(),
    kind: z.enum(LESSON_KINDS).optional(),
    pillar: z.enum(PILLARS).optional(),
    show: z.enum(LESSON_VIEWS).optional(),
    interview: z.enum(INTERVIEW_KINDS).optional(),
    after,
  }),
  run: (user, { after, ...asked }) => {
    const { text, ...filters } = asked
    return pageOf(['read_lessons', asked], { after }, (from) =>
      listLessons(user.id, { ...lessonFilters.parse({ ...filters, q: text }), after: from ?? undefined }),
    )
  },
})
