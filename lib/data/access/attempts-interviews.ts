import { listCalendarInterviews, loadCalendarInterview } from '@/lib/data/calendar-entries'
import { correctStage, undoCorrection, undoLastMove, undoLastMoves } from '@/lib/data/corrections'
import {
  cancelInterview,
  recordOutcome,
  restoreInterview,
  undoOutcome,
  withdrawBeforeInterview,
} from '@/lib/data/interview-outcomes'
import { listPastInterviews, listUpcomingInterviews } from '@/lib/data/interview-list'
import { loadInterviewPage } from '@/lib/data/interview-page'
import { scheduleInterview, updateInterview } from '@/lib/data/interviews'
import { moveApplication, moveApplications } from '@/lib/data/moves'
import { addNote, logContact } from '@/lib/data/notes'
import { addPreparation, dropPreparation, savePlan, tickPreparation } from '@/lib/data/preparation'
import { recordThankYou } from '@/lib/data/thank-yous'
import { listTimeline } from '@/lib/data/timeline'
import type { Day } from '@/lib/domain/day'
import { contactInput, stageCorrection, stageMove } from '@/lib/schemas/application'
import { interviewOutcome, interviewUpdate, newInterview } from '@/lib/schemas/interview'
import { readInterviewFilters } from '@/lib/schemas/interview-filters'
import { notFound, nothing, type Attempts } from './attempt'
import { MARK, NOW } from './people'

const ROUND = {
  kind: 'PANEL',
  format: 'VIDEO',
  day: '2026-12-03',
  time: '15:00',
  zone: 'UTC',
  durationMinutes: 45,
} as const

const round = (given: { applicationId: string; personIds?: string[] }) =>
  newInterview.parse({ ...ROUND, id: crypto.randomUUID(), ...given })

const past = (filters: Record<string, string> = {}) => readInterviewFilters(filters)
const offered = (applicationId: string) =>
  stageMove.parse({ applicationId, from: 'INTERVIEWING', to: 'OFFER' })
const sent = '2026-11-20' as Day

/** Moves, the timeline and interviews. */
export const INTERVIEW_ATTEMPTS: Attempts = {
  'calendar-entries: listCalendarInterviews': nothing(({ me }) => listCalendarInterviews(me, NOW)),
  'calendar-entries: loadCalendarInterview': notFound(({ me, theirs }) =>
    loadCalendarInterview(me, theirs.upcoming),
  ),
  'interview-list: listUpcomingInterviews': [
    nothing(({ me }) => listUpcomingInterviews(me, null, NOW)),
    nothing(({ me, theirs }) => listUpcomingInterviews(me, `2026-11-24T00:00:00.000Z~${theirs.held}`, NOW)),
  ],
  'interview-list: listPastInterviews': [
    nothing(({ me }) => listPastInterviews(me, past(), null, NOW)),
    nothing(({ me, theirs }) => listPastInterviews(me, past({ person: theirs.interviewer }), null, NOW)),
    nothing(({ me }) => listPastInterviews(me, past({ q: MARK, review: 'owed' }), null, NOW)),
    nothing(({ me, theirs }) =>
      listPastInterviews(me, past(), `2026-11-24T00:00:00.000Z~${theirs.upcoming}`, NOW),
    ),
  ],
  'interview-outcomes: cancelInterview': notFound(({ me, theirs }) =>
    cancelInterview(me, { interviewId: theirs.upcoming, reason: 'Because' }, NOW),
  ),
  'interview-outcomes: undoOutcome': notFound(({ me, theirs }) => {
    const before = { outcome: 'ADVANCED' as const, outcomeDay: sent, answerPromisedOn: null }
    return undoOutcome(me, { interviewId: theirs.held, movedTo: null, ...before }, NOW)
  }),
  'interview-outcomes: restoreInterview': notFound(({ me, theirs }) =>
    restoreInterview(me, theirs.cancelled, NOW),
  ),
  'interview-outcomes: withdrawBeforeInterview': notFound(({ me, theirs }) =>
    withdrawBeforeInterview(me, { interviewId: theirs.upcoming, from: 'INTERVIEWING', reason: '' }, NOW),
  ),
  'interview-outcomes: recordOutcome': ['ADVANCED', 'REJECTED'].map((outcome) =>
    notFound(({ me, theirs }) => {
      const input = { interviewId: theirs.held, outcome, from: 'INTERVIEWING', alsoMove: true }
      return recordOutcome(me, interviewOutcome.parse(input), NOW)
    }),
  ),
  'interview-page: loadInterviewPage': [
    notFound(({ me, theirs }) => loadInterviewPage(me, theirs.upcoming)),
    notFound(({ me, theirs }) => loadInterviewPage(me, theirs.held)),
  ],
  'interviews: scheduleInterview': [
    notFound(({ me, theirs }) => scheduleInterview(me, round({ applicationId: theirs.application }), NOW)),
    notFound(({ me, mine, theirs }) =>
      scheduleInterview(me, round({ applicationId: mine.plain, personIds: [theirs.interviewer] }), NOW),
    ),
  ],
  'interviews: updateInterview': [
    notFound(({ me, theirs }) =>
      updateInterview(me, interviewUpdate.parse({ ...ROUND, id: theirs.upcoming }), NOW),
    ),
    notFound(({ me, mine, theirs }) => {
      const personIds = [mine.person, theirs.interviewer]
      return updateInterview(me, interviewUpdate.parse({ ...ROUND, id: mine.upcoming, personIds }), NOW)
    }),
  ],
  'moves: moveApplication': notFound(({ me, theirs }) =>
    moveApplication(me, offered(theirs.application), NOW),
  ),
  'moves: moveApplications': notFound(({ me, mine, theirs }) => {
    const rejected = { applicationId: mine.plain, from: 'APPLIED', to: 'REJECTED' }
    return moveApplications(me, [stageMove.parse(rejected), offered(theirs.application)], NOW)
  }),
  'corrections: undoLastMove': notFound(({ me, theirs }) =>
    undoLastMove(me, theirs.application, 'INTERVIEWING', NOW),
  ),
  'corrections: undoLastMoves': notFound(({ me, mine, theirs }) => {
    const seen = [
      { applicationId: mine.application, seen: 'INTERVIEWING' as const },
      { applicationId: theirs.rejected, seen: 'REJECTED' as const },
    ]
    return undoLastMoves(me, seen, NOW)
  }),
  'corrections: undoCorrection': notFound(({ me, theirs }) =>
    undoCorrection(me, theirs.corrected, 'APPLIED', NOW),
  ),
  'corrections: correctStage': notFound(({ me, theirs }) => {
    const correction = { applicationId: theirs.application, from: 'INTERVIEWING', to: 'APPLIED' }
    return correctStage(me, stageCorrection.parse(correction), NOW)
  }),
  'notes: addNote': notFound(({ me, theirs }) =>
    addNote(me, { applicationId: theirs.application, day: null, text: 'I was here' }, NOW),
  ),
  'notes: logContact': [
    notFound(({ me, theirs }) =>
      logContact(me, contactInput.parse({ applicationId: theirs.application, day: sent }), NOW),
    ),
    notFound(({ me, mine, theirs }) => {
      const contact = { applicationId: mine.application, day: sent, personId: theirs.person }
      return logContact(me, contactInput.parse(contact), NOW)
    }),
  ],
  'preparation: tickPreparation': notFound(({ me, theirs }) =>
    tickPreparation(me, { itemId: theirs.item, done: true }, NOW),
  ),
  'preparation: dropPreparation': notFound(({ me, theirs }) =>
    dropPreparation(me, { itemId: theirs.item, dropped: true }, NOW),
  ),
  'preparation: addPreparation': notFound(({ me, theirs }) => {
    const line = { interviewId: theirs.upcoming, pillar: 'PEOPLE' as const, text: 'Sleep' }
    return addPreparation(me, { id: crypto.randomUUID(), ...line }, NOW)
  }),
  'preparation: savePlan': [
    notFound(({ me, theirs }) =>
      savePlan(me, { interviewId: theirs.upcoming, plan: 'Sleep', bases: null }, NOW),
    ),
    notFound(({ me, theirs }) =>
      savePlan(me, { interviewId: theirs.unreviewed, plan: 'Sleep', bases: null }, NOW),
    ),
  ],
  'thank-yous: recordThankYou': [
    notFound(({ me, theirs }) =>
      recordThankYou(me, { interviewId: theirs.held, personId: null, day: sent }, NOW),
    ),
    notFound(({ me, theirs }) =>
      recordThankYou(me, { interviewId: theirs.held, personId: theirs.interviewer, day: sent }, NOW),
    ),
    notFound(({ me, mine, theirs }) =>
      recordThankYou(me, { interviewId: mine.held, personId: theirs.interviewer, day: sent }, NOW),
    ),
  ],
  'timeline: listTimeline': [
    nothing(({ me, theirs }) => listTimeline(me, theirs.application, {}, NOW)),
    nothing(({ me, theirs }) => listTimeline(me, theirs.rejected, {}, NOW)),
    nothing(async ({ me, theirs }) => {
      const { earlier } = await listTimeline(theirs.userId, theirs.application, { take: 1 }, NOW)
      return (await listTimeline(me, theirs.application, { before: earlier ?? '' }, NOW)).lines
    }),
  ],
}
