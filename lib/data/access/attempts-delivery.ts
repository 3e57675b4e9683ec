import { listDeadDeliveries, retryDeadDeliveries } from '@/lib/data/dead-deliveries'
import {
  forgetDestination,
  removeDestination,
  restoreDestination,
  retireDestination,
} from '@/lib/data/destination-removal'
import {
  addEmail,
  addPush,
  addWebhook,
  changeDestination,
  listDestinations,
  loadDestination,
  recordResult,
  renewSecret,
  switchDestination,
} from '@/lib/data/destinations'
import {
  cancelClaimed,
  markRefused,
  markSent,
  readClaimed,
  release,
  takeUp,
} from '@/lib/data/outbox-messages'
import { loadQuietHours, saveQuietHours } from '@/lib/data/quiet-hours'
import { notFound, nothing, anotherAnswer, ownChange, type Attempts } from './attempt'
import { LEASE, NOW } from './people'

const LATER = new Date(NOW.getTime() + 60_000)
const KEYS = { p256dh: `BA${'a'.repeat(85)}`, auth: 'a'.repeat(22) }

/** Where reminders go, and what is on its way there. */
export const DELIVERY_ATTEMPTS: Attempts = {
  'dead-deliveries: listDeadDeliveries': nothing(({ me }) => listDeadDeliveries(me)),
  'dead-deliveries: retryDeadDeliveries': ownChange(({ me }) => retryDeadDeliveries(me, LATER)),
  'outbox-messages: readClaimed': nothing(({ me, theirs }) => readClaimed(me, [theirs.delivery], LEASE)),
  'outbox-messages: takeUp': ownChange(({ me, theirs }) =>
    takeUp(me, [theirs.delivery], LEASE, { messageId: 'taken', leaseUntil: LATER }),
  ),
  'outbox-messages: markSent': ownChange(({ me, theirs }) =>
    markSent(me, [theirs.delivery], LEASE, theirs.webhook, LATER),
  ),
  'outbox-messages: markRefused': ownChange(({ me, theirs }) => {
    const refusal = { destinationId: theirs.webhook, problem: 'No answer.', attempts: 1, next: LATER }
    return markRefused(me, [theirs.delivery], LEASE, refusal, LATER)
  }),
  'outbox-messages: release': ownChange(({ me, theirs }) =>
    release(me, [theirs.delivery], LEASE, null, LATER),
  ),
  'outbox-messages: cancelClaimed': ownChange(({ me, theirs }) =>
    cancelClaimed(me, [theirs.delivery], LEASE, LATER),
  ),
  'destinations: listDestinations': nothing(({ me }) => listDestinations(me)),
  'destinations: loadDestination': notFound(({ me, theirs }) => loadDestination(me, theirs.webhook)),
  'destinations: addEmail': ownChange(({ me }) => addEmail(me, 'new@example.org', LATER)),
  'destinations: addPush': ownChange(({ me }) =>
    addPush(me, { endpoint: 'https://push.example.org/1', keys: KEYS, label: 'Phone' }, LATER),
  ),
  'destinations: addWebhook': ownChange(({ me }) =>
    addWebhook(me, { address: 'https://example.org/new', preset: 'plain', label: '' }, LATER),
  ),
  'destinations: renewSecret': notFound(({ me, theirs }) => renewSecret(me, theirs.webhook, LATER)),
  'destinations: changeDestination': notFound(({ me, theirs }) =>
    changeDestination(me, { id: theirs.webhook, daily: true, label: 'Mine', preset: 'slack' }, LATER),
  ),
  'destinations: switchDestination': notFound(({ me, theirs }) =>
    switchDestination(me, theirs.webhook, false, LATER),
  ),
  'destinations: recordResult': [
    ownChange(({ me, mine }) => recordResult(me, mine.webhook, 'No answer.', LATER)),
    ownChange(({ me, theirs, mine }) =>
      Promise.all([
        recordResult(me, theirs.email, 'No answer.', LATER),
        recordResult(me, mine.email, 'No answer.', LATER),
      ]),
    ),
  ],
  'destination-removal: removeDestination': notFound(({ me, theirs }) =>
    removeDestination(me, theirs.webhook, LATER),
  ),
  'destination-removal: forgetDestination': ownChange(({ me, theirs }) =>
    forgetDestination(me, theirs.webhook),
  ),
  'destination-removal: retireDestination': ownChange(({ me, theirs }) =>
    retireDestination(me, theirs.webhook, LATER),
  ),
  'destination-removal: restoreDestination': ownChange(({ me, theirs }) =>
    restoreDestination(
      me,
      {
        id: crypto.randomUUID(),
        kind: 'EMAIL',
        address: 'back@example.org',
        settings: '{}',
        label: '',
        daily: false,
        enabled: true,
        verifiedAt: null,
        createdAt: NOW.toISOString(),
        recent: [{ reminderId: theirs.doneReminder, dueAt: NOW.toISOString(), state: 'SENT' }],
      },
      LATER,
    ),
  ),
  'quiet-hours: loadQuietHours': anotherAnswer(({ me }) => loadQuietHours(me)),
  'quiet-hours: saveQuietHours': ownChange(({ me }) =>
    saveQuietHours(me, { quietFrom: '21:00', quietUntil: '06:30' }, LATER),
  ),
}
