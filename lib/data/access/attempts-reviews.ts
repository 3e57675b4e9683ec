import {
  describeRejection,
  logAnswered,
  logAsked,
  logSecondAsk,
  saveDraft,
  settleWithoutFeedback,
  undoFeedback,
} from '@/lib/data/feedback'
import { lastSearchEndedOn, loadFlow, loadInsights } from '@/lib/data/insights'
import { listLessons, topLessons } from '@/lib/data/lesson-library'
import { changeLesson, listSuggestions, setActionDone, textOfLesson } from '@/lib/data/lessons'
import { listOwed } from '@/lib/data/owed'
import { completeReview, reopenReview } from '@/lib/data/review-complete'
import { openInterviewReview } from '@/lib/data/review-drafts'
import { loadReviewPage } from '@/lib/data/review-page'
import { saveReview } from '@/lib/data/review-save'
import { WHOLE } from '@/lib/data/review-testing'
import { reviewsToPrint } from '@/lib/data/review-print'
import { listReviews, reviewWhere } from '@/lib/data/reviews'
import { FEEDBACK_MARKS, feedbackAsked } from '@/lib/schemas/feedback'
import { lessonEdit } from '@/lib/schemas/lesson'
import { reviewSave } from '@/lib/schemas/review'
import { anotherAnswer, notFound, nothing, ownChange, type Attempts } from './attempt'
import { MARK, NOW } from './people'

const asked = (rejectionId: string, personId?: string) => feedbackAsked.parse({ rejectionId, personId })

/** Rejections, reviews and what they teach. */
export const REVIEW_ATTEMPTS: Attempts = {
  'feedback: saveDraft': notFound(({ me, theirs }) =>
    saveDraft(me, { rejectionId: theirs.rejection, which: 'request', subject: 'Hello', body: 'Why?' }, NOW),
  ),
  'feedback: logAsked': [
    notFound(({ me, theirs }) => logAsked(me, asked(theirs.rejection), NOW)),
    notFound(({ me, mine, theirs }) => logAsked(me, asked(mine.rejection, theirs.person), NOW)),
  ],
  'feedback: logSecondAsk': notFound(({ me, theirs }) => logSecondAsk(me, asked(theirs.askedRejection), NOW)),
  'feedback: logAnswered': notFound(({ me, theirs }) =>
    logAnswered(me, { rejectionId: theirs.rejection, day: null, feedback: 'No' }, NOW),
  ),
  'feedback: settleWithoutFeedback': notFound(({ me, theirs }) =>
    settleWithoutFeedback(me, theirs.rejection, NOW),
  ),
  'feedback: undoFeedback': FEEDBACK_MARKS.map((mark) =>
    notFound(({ me, theirs }) => undoFeedback(me, { rejectionId: theirs.askedRejection, mark }, NOW)),
  ),
  'feedback: describeRejection': notFound(({ me, theirs }) =>
    describeRejection(me, { rejectionId: theirs.rejection, channel: 'PHONE', reason: 'No' }, NOW),
  ),
  // A picture of counts says nothing by itself, but the two searches are not alike.
  'insights: loadFlow': anotherAnswer(({ me }) => loadFlow(me, 'all', NOW)),
  'insights: loadInsights': nothing(({ me }) => loadInsights(me, 'all', NOW)),
  'insights: lastSearchEndedOn': anotherAnswer(({ me }) => lastSearchEndedOn(me)),
  'lesson-library: topLessons': nothing(({ me }) => topLessons(me)),
  'lesson-library: listLessons': [
    nothing(({ me }) => listLessons(me, {})),
    nothing(({ me }) => listLessons(me, { q: MARK })),
    nothing(({ me, theirs }) => listLessons(me, { after: `99~2027-01-01~${theirs.lesson}` })),
  ],
  'lessons: listSuggestions': nothing(({ me }) => listSuggestions(me)),
  'lessons: textOfLesson': nothing(({ me, theirs }) => textOfLesson(me, theirs.lesson)),
  'lessons: setActionDone': notFound(({ me, theirs }) =>
    setActionDone(me, { id: theirs.lesson, done: true }, NOW),
  ),
  'lessons: changeLesson': notFound(({ me, theirs }) => {
    const edit = { id: theirs.lesson, kind: 'IMPROVE', pillar: 'PEOPLE', text: 'Taken over' }
    return changeLesson(me, lessonEdit.parse(edit), NOW)
  }),
  'owed: listOwed': nothing(({ me }) => listOwed(me, NOW, 20)),
  'review-complete: completeReview': notFound(({ me, theirs }) =>
    completeReview(me, reviewSave.parse({ ...WHOLE, reviewId: theirs.draft, version: 0 }), NOW),
  ),
  'review-complete: reopenReview': notFound(({ me, theirs }) =>
    reopenReview(me, { reviewId: theirs.completed, version: theirs.completedVersion }, NOW),
  ),
  'review-drafts: openInterviewReview': [
    notFound(({ me, theirs }) => openInterviewReview(me, theirs.unreviewed, NOW)),
    notFound(({ me, theirs }) => openInterviewReview(me, theirs.held, NOW)),
  ],
  'review-page: loadReviewPage': [
    notFound(({ me, theirs }) => loadReviewPage(me, theirs.completed, NOW)),
    notFound(({ me, theirs }) => loadReviewPage(me, theirs.draft, NOW)),
  ],
  'review-save: saveReview': [
    notFound(({ me, theirs }) =>
      saveReview(me, reviewSave.parse({ reviewId: theirs.draft, version: 0, happened: 'Mine' }), NOW),
    ),
    // A version that is not the stored one is answered with what is stored.
    notFound(({ me, theirs }) =>
      saveReview(me, reviewSave.parse({ reviewId: theirs.completed, version: 0 }), NOW),
    ),
    ownChange(({ me, mine, theirs }) => {
      const lesson = {
        lessonId: theirs.lesson,
        kind: 'IMPROVE',
        pillar: 'PEOPLE',
        text: 'Of my own',
      } as const
      const verdicts = [{ lessonId: theirs.lesson, worked: 'yes' as const }]
      const typed = { reviewId: mine.draft, version: 0, lessons: [lesson], verdicts }
      return saveReview(me, reviewSave.parse(typed), NOW)
    }),
  ],
  'review-print: reviewsToPrint': nothing(({ me }) => reviewsToPrint(me, {})),
  'reviews: reviewWhere': nothing(({ me }) => reviewWhere(me, {})),
  'reviews: listReviews': [
    nothing(({ me }) => listReviews(me, {})),
    nothing(({ me }) => listReviews(me, { q: MARK })),
    nothing(({ me, theirs }) => listReviews(me, { lesson: theirs.lesson })),
    nothing(({ me, theirs }) => listReviews(me, { after: theirs.draft })),
  ],
}
