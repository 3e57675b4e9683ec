import * as me from './me/route'
import * as applications from './applications/route'
import * as applicationsId from './applications/[id]/route'
import * as applicationsIdArchive from './applications/[id]/archive/route'
import * as applicationsIdContacts from './applications/[id]/contacts/route'
import * as applicationsIdCorrections from './applications/[id]/corrections/route'
import * as applicationsIdMoves from './applications/[id]/moves/route'
import * as applicationsIdNotes from './applications/[id]/notes/route'
import * as applicationsIdPeople from './applications/[id]/people/route'
import * as applicationsIdPeoplePersonId from './applications/[id]/people/[personId]/route'
import * as applicationsIdRestore from './applications/[id]/restore/route'
import * as applicationsIdUndo from './applications/[id]/undo/route'
import * as interviews from './interviews/route'
import * as interviewsId from './interviews/[id]/route'
import * as interviewsIdCancel from './interviews/[id]/cancel/route'
import * as interviewsIdOutcome from './interviews/[id]/outcome/route'
import * as interviewsIdRestore from './interviews/[id]/restore/route'
import * as interviewsIdReview from './interviews/[id]/review/route'
import * as interviewsIdThanks from './interviews/[id]/thanks/route'
import * as rejections from './rejections/route'
import * as rejectionsId from './rejections/[id]/route'
import * as rejectionsIdAnswer from './rejections/[id]/answer/route'
import * as rejectionsIdAsk from './rejections/[id]/ask/route'
import * as rejectionsIdSecondAsk from './rejections/[id]/second-ask/route'
import * as rejectionsIdSettle from './rejections/[id]/settle/route'
import * as reviews from './reviews/route'
import * as reviewsId from './reviews/[id]/route'
import * as reviewsIdComplete from './reviews/[id]/complete/route'
import * as reviewsIdReopen from './reviews/[id]/reopen/route'
import * as lessons from './lessons/route'
import * as lessonsId from './lessons/[id]/route'
import * as lessonsIdDone from './lessons/[id]/done/route'
import * as people from './people/route'
import * as peopleId from './people/[id]/route'
import * as reminders from './reminders/route'
import * as remindersId from './reminders/[id]/route'
import * as remindersIdDismiss from './reminders/[id]/dismiss/route'
import * as remindersIdDone from './reminders/[id]/done/route'
import * as remindersIdReopen from './reminders/[id]/reopen/route'
import * as remindersIdSnooze from './reminders/[id]/snooze/route'
import * as search from './search/route'
import * as events from './events/route'
import { openApiDocument, type OpenApiDocument, type Routes } from '@/lib/api/openapi'

/** Every route of the API, by its folder: what the document is made of. */
export const ROUTES: Routes = {
  '/me': me,
  '/applications': applications,
  '/applications/[id]': applicationsId,
  '/applications/[id]/archive': applicationsIdArchive,
  '/applications/[id]/contacts': applicationsIdContacts,
  '/applications/[id]/corrections': applicationsIdCorrections,
  '/applications/[id]/moves': applicationsIdMoves,
  '/applications/[id]/notes': applicationsIdNotes,
  '/applications/[id]/people': applicationsIdPeople,
  '/applications/[id]/people/[personId]': applicationsIdPeoplePersonId,
  '/applications/[id]/restore': applicationsIdRestore,
  '/applications/[id]/undo': applicationsIdUndo,
  '/interviews': interviews,
  '/interviews/[id]': interviewsId,
  '/interviews/[id]/cancel': interviewsIdCancel,
  '/interviews/[id]/outcome': interviewsIdOutcome,
  '/interviews/[id]/restore': interviewsIdRestore,
  '/interviews/[id]/review': interviewsIdReview,
  '/interviews/[id]/thanks': interviewsIdThanks,
  '/rejections': rejections,
  '/rejections/[id]': rejectionsId,
  '/rejections/[id]/answer': rejectionsIdAnswer,
  '/rejections/[id]/ask': rejectionsIdAsk,
  '/rejections/[id]/second-ask': rejectionsIdSecondAsk,
  '/rejections/[id]/settle': rejectionsIdSettle,
  '/reviews': reviews,
  '/reviews/[id]': reviewsId,
  '/reviews/[id]/complete': reviewsIdComplete,
  '/reviews/[id]/reopen': reviewsIdReopen,
  '/lessons': lessons,
  '/lessons/[id]': lessonsId,
  '/lessons/[id]/done': lessonsIdDone,
  '/people': people,
  '/people/[id]': peopleId,
  '/reminders': reminders,
  '/reminders/[id]': remindersId,
  '/reminders/[id]/dismiss': remindersIdDismiss,
  '/reminders/[id]/done': remindersIdDone,
  '/reminders/[id]/reopen': remindersIdReopen,
  '/reminders/[id]/snooze': remindersIdSnooze,
  '/search': search,
  '/events': events,
}

let document: OpenApiDocument | undefined

/** The document of all routes, made at first use. */
export function apiDocument(): OpenApiDocument {
  document ??= openApiDocument(ROUTES)
  return document
}
