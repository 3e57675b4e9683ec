import { changeOnce, claimAnswer, dropAnswer, keepAnswer } from '@/lib/data/api-answers'
import { createToken, listTokens, revokeToken } from '@/lib/data/api-tokens'
import { readApplicationRecord } from '@/lib/data/application-record'
import { listEventsAfter } from '@/lib/data/event-feed'
import { readInterviewRecord } from '@/lib/data/interview-record'
import { readLessonRecord } from '@/lib/data/lesson-record'
import { createPerson } from '@/lib/data/people'
import { readPersonRecord } from '@/lib/data/person-record'
import {
  latestRejectionRecord,
  listRejectionRecords,
  readRejectionRecord,
} from '@/lib/data/rejection-records'
import { listReminderRecords, readReminderRecord } from '@/lib/data/reminder-records'
import { readReviewRecord } from '@/lib/data/review-record'
import { personDetails } from '@/lib/schemas/person'
import { notFound, nothing, ownChange, type Attempts } from './attempt'
import { NOW } from './people'

const LATER = new Date(NOW.getTime() + 60_000)
const ALL = { applicationId: null }
const ANSWER = { status: 201, headers: '{}', body: '{}' }

/** What other programs come by: tokens, the answers that are kept for them, and the records that they read. */
export const API_ATTEMPTS: Attempts = {
  'api-answers: claimAnswer': ownChange(({ me, mine }) =>
    claimAnswer(me, { tokenId: mine.token, key: 'new', request: 'hash' }, LATER),
  ),
  'api-answers: keepAnswer': ownChange(({ me, theirs }) =>
    keepAnswer(me, { tokenId: theirs.token, key: 'committed', request: 'hash' }, ANSWER),
  ),
  'api-answers: dropAnswer': ownChange(({ me, theirs }) =>
    dropAnswer(me, { tokenId: theirs.token, key: 'under way', request: 'hash' }),
  ),
  'api-answers: changeOnce': ownChange(({ me }) =>
    changeOnce(me, { answer: null, check: () => Promise.resolve() }, () =>
      createPerson(me, personDetails.parse({ name: 'Somebody' }), LATER),
    ),
  ),
  'api-tokens: createToken': ownChange(({ me }) =>
    createToken(me, { name: 'Mine', scope: 'READ', life: '30' }, LATER),
  ),
  'api-tokens: listTokens': nothing(({ me }) => listTokens(me)),
  'api-tokens: revokeToken': notFound(({ me, theirs }) => revokeToken(me, theirs.token, LATER)),
  'application-record: readApplicationRecord': notFound(({ me, theirs }) =>
    readApplicationRecord(me, theirs.application),
  ),
  'event-feed: listEventsAfter': nothing(({ me }) => listEventsAfter(me, ALL, null, 50)),
  'interview-record: readInterviewRecord': notFound(({ me, theirs }) => readInterviewRecord(me, theirs.held)),
  'lesson-record: readLessonRecord': notFound(({ me, theirs }) => readLessonRecord(me, theirs.lesson)),
  'person-record: readPersonRecord': notFound(({ me, theirs }) => readPersonRecord(me, theirs.person)),
  'rejection-records: readRejectionRecord': notFound(({ me, theirs }) =>
    readRejectionRecord(me, theirs.rejection),
  ),
  'rejection-records: latestRejectionRecord': notFound(({ me, theirs }) =>
    latestRejectionRecord(me, theirs.rejected),
  ),
  'rejection-records: listRejectionRecords': nothing(({ me }) => listRejectionRecords(me, ALL, null, 50)),
  'reminder-records: readReminderRecord': notFound(({ me, theirs }) =>
    readReminderRecord(me, theirs.reminder),
  ),
  'reminder-records: listReminderRecords': nothing(({ me }) =>
    listReminderRecords(me, { ...ALL, when: 'coming' }, null, 50, NOW),
  ),
  'review-record: readReviewRecord': notFound(({ me, theirs }) => readReviewRecord(me, theirs.completed)),
}
