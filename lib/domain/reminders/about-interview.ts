import { INTERVIEW_KIND_LABELS } from '@/lib/domain/vocabulary'
import type { ApplicationFacts, InterviewFacts } from './facts'

/** What every reminder of an interview refers to. */
export const aboutInterview = (interview: InterviewFacts, application: ApplicationFacts) => ({
  subject: `interview:${interview.id}`,
  applicationId: application.id,
  interviewId: interview.id,
})

/** "panel interview", "hiring-manager round": the kind within a sentence. */
export function sayKind({ kind }: Pick<InterviewFacts, 'kind'>): string {
  return INTERVIEW_KIND_LABELS[kind].toLowerCase()
}
