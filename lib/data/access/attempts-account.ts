import { isFirstAccount, loadInstallation } from '@/lib/data/installation'
import {
  countBadges,
  countOwed,
  dueAnywhere,
  dueWhere,
  owedApplicationReviewAnywhere,
  owedApplicationReviewWhere,
  owedInterviewAnywhere,
  owedInterviewWhere,
} from '@/lib/data/badges'
import { listCalendarReminders } from '@/lib/data/calendar-entries'
import { loadCalendarOwner, loadFeed, makeFeed, removeFeed, setFeedReminders } from '@/lib/data/calendar-feed'
import { changeCustomReminder, createCustomReminder, removeCustomReminder } from '@/lib/data/custom-reminders'
import { addDaysOff, listDaysOff, removeDaysOff } from '@/lib/data/days-off'
import { loadNudgeLetter } from '@/lib/data/nudge-letter'
import { createPerson, deletePerson, restorePerson, updatePerson } from '@/lib/data/people'
import { findPeople, listPeople, listPeopleOf, nameOfPerson } from '@/lib/data/people-list'
import { loadPersonPage } from '@/lib/data/person-page'
import { loadPreferences } from '@/lib/data/preferences'
import {
  completeReminder,
  dismissReminder,
  reopenReminder,
  snoozeReminder,
  unsnoozeReminder,
} from '@/lib/data/reminder-decisions'
import { listDue } from '@/lib/data/due-reminders'
import { SHOWN_REMINDER, listApplicationReminders, listOwnAhead, showReminders } from '@/lib/data/reminders'
import { addSampleData, hasSample, removeSampleData } from '@/lib/data/sample'
import { endOtherSessions, endSession, listSessions, startSession } from '@/lib/data/sessions'
import {
  changePlanning,
  loadSettings,
  resetRules,
  restoreRules,
  savePlainSettings,
  saveRegion,
  saveReminderTime,
  saveRules,
  saveWorkingWeek,
  saveZone,
} from '@/lib/data/settings'
import { countSearch, listComingInterviews, listCoolingOff, listRecentlyLogged } from '@/lib/data/today'
import { changeEmail, changePasswordHash, deleteAccount, passwordHashOf } from '@/lib/data/users'
import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { ruleSettings } from '@/lib/domain/rules'
import { personDetails } from '@/lib/schemas/person'
import { customReminder, customReminderChange } from '@/lib/schemas/reminder'
import { anotherAnswer, notFound, nothing, ownChange, type Attempts } from './attempt'
import { COMPANY, MARK, NOW } from './people'

const TODAY = '2026-11-23' as Day
/** What changes nothing but the moment of the last change must come after it. */
const LATER = new Date(NOW.getTime() + 60_000)
const SOMEBODY = personDetails.parse({ name: 'Somebody' })
const RULES = '{"nudge":{"enabled":false}}'

/** People, reminders, what the pages show of everything, and the account itself. */
export const ACCOUNT_ATTEMPTS: Attempts = {
  'badges: countBadges': anotherAnswer(({ me }) => countBadges(me, NOW)),
  'badges: countOwed': anotherAnswer(({ me }) => countOwed(me, NOW)),
  'badges: dueWhere': nothing(({ me }) => dueWhere(me, NOW)),
  'badges: dueAnywhere': nothing(({ me }) => dueAnywhere(me, NOW)),
  'badges: owedInterviewWhere': nothing(({ me }) => owedInterviewWhere(me, NOW)),
  'badges: owedInterviewAnywhere': nothing(({ me }) => owedInterviewAnywhere(me, NOW)),
  'badges: owedApplicationReviewWhere': nothing(({ me }) => owedApplicationReviewWhere(me)),
  'badges: owedApplicationReviewAnywhere': nothing(({ me }) => owedApplicationReviewAnywhere(me)),
  'calendar-entries: listCalendarReminders': nothing(({ me }) => listCalendarReminders(me, NOW)),
  'calendar-feed: makeFeed': ownChange(({ me }) => makeFeed(me, LATER)),
  'calendar-feed: removeFeed': ownChange(({ me }) => removeFeed(me, LATER)),
  'calendar-feed: setFeedReminders': ownChange(({ me }) => setFeedReminders(me, 'TODO', LATER)),
  'calendar-feed: loadFeed': anotherAnswer(({ me }) => loadFeed(me)),
  'calendar-feed: loadCalendarOwner': nothing(({ me }) => loadCalendarOwner(me)),
  'custom-reminders: createCustomReminder': notFound(({ me, theirs }) => {
    const reminder = { applicationId: theirs.plain, title: 'Look', day: '2026-12-01', time: '09:00' }
    return createCustomReminder(me, customReminder.parse(reminder), NOW)
  }),
  'custom-reminders: changeCustomReminder': notFound(({ me, theirs }) => {
    const change = { id: theirs.reminder, title: 'Look', day: '2026-12-01', time: '09:00' }
    return changeCustomReminder(me, customReminderChange.parse(change), NOW)
  }),
  'custom-reminders: removeCustomReminder': notFound(({ me, theirs }) =>
    removeCustomReminder(me, theirs.reminder, NOW),
  ),
  'days-off: listDaysOff': nothing(({ me }) => listDaysOff(me, TODAY)),
  'days-off: addDaysOff': ownChange(({ me, theirs }) =>
    addDaysOff(me, { from: theirs.dayOff, to: theirs.dayOff, label: 'Mine' }, NOW),
  ),
  'days-off: removeDaysOff': notFound(({ me, theirs }) =>
    removeDaysOff(me, { from: theirs.dayOff, to: theirs.dayOff }, NOW),
  ),
  'nudge-letter: loadNudgeLetter': notFound(({ me, theirs }) => loadNudgeLetter(me, theirs.reminder)),
  'people: createPerson': ownChange(({ me }) => createPerson(me, SOMEBODY, NOW)),
  'people: updatePerson': notFound(({ me, theirs }) => updatePerson(me, theirs.person, SOMEBODY, NOW)),
  'people: deletePerson': notFound(({ me, theirs }) => deletePerson(me, theirs.person, NOW)),
  'people: restorePerson': ownChange(({ me, theirs }) => {
    const person = { ...SOMEBODY, id: crypto.randomUUID(), isSample: false, createdAt: NOW }
    const applications = [{ applicationId: theirs.application, role: 'OTHER' as const }]
    const interviews = [{ interviewId: theirs.held, thankedOn: null }]
    return restorePerson(me, { person, applications, interviews }, NOW)
  }),
  'people-list: listPeople': [
    nothing(({ me }) => listPeople(me, { q: '', met: '' }, null)),
    nothing(({ me }) => listPeople(me, { q: MARK, met: COMPANY }, null)),
    nothing(({ me, theirs }) => listPeople(me, { q: '', met: '' }, `${theirs.person}~a`)),
  ],
  'people-list: findPeople': nothing(({ me }) => findPeople(me, MARK)),
  'people-list: listPeopleOf': nothing(({ me, theirs }) => listPeopleOf(me, theirs.application)),
  'people-list: nameOfPerson': nothing(({ me, theirs }) => nameOfPerson(me, theirs.person)),
  'person-page: loadPersonPage': notFound(({ me, theirs }) => loadPersonPage(me, theirs.person)),
  'preferences: loadPreferences': anotherAnswer(({ me }) => loadPreferences(me)),
  'reminder-decisions: completeReminder': notFound(({ me, theirs }) =>
    completeReminder(me, theirs.reminder, NOW),
  ),
  'reminder-decisions: dismissReminder': notFound(({ me, theirs }) =>
    dismissReminder(me, theirs.reminder, NOW),
  ),
  'reminder-decisions: reopenReminder': notFound(({ me, theirs }) =>
    reopenReminder(me, theirs.doneReminder, NOW),
  ),
  'reminder-decisions: snoozeReminder': notFound(({ me, theirs }) =>
    snoozeReminder(me, theirs.reminder, 'tomorrow', NOW),
  ),
  'reminder-decisions: unsnoozeReminder': notFound(({ me, theirs }) =>
    unsnoozeReminder(me, theirs.reminder, LATER),
  ),
  'due-reminders: listDue': nothing(({ me }) => listDue(me, NOW, 100)),
  'reminders: showReminders': nothing(async ({ me, theirs }) => {
    const about = { userId: theirs.userId, subject: `rejection:${theirs.rejection}` }
    const rows = await db.reminder.findMany({ where: about, select: SHOWN_REMINDER })
    return (await showReminders(me, rows, NOW)).flatMap(({ rejection }) => rejection ?? [])
  }),
  'reminders: listApplicationReminders': nothing(({ me, theirs }) =>
    listApplicationReminders(me, theirs.plain, NOW),
  ),
  'reminders: listOwnAhead': nothing(({ me }) => listOwnAhead(me, NOW)),
  'sample: hasSample': anotherAnswer(({ me }) => hasSample(me)),
  'sample: addSampleData': ownChange(({ me }) => addSampleData(me, LATER)),
  'sample: removeSampleData': ownChange(({ me }) => removeSampleData(me, NOW)),
  'sessions: startSession': ownChange(({ me }) => startSession(me, { userAgent: '', address: '' }, NOW)),
  'sessions: listSessions': nothing(({ me }) => listSessions(me, NOW)),
  'sessions: endSession': notFound(({ me, theirs }) => endSession(me, theirs.session)),
  'sessions: endOtherSessions': ownChange(({ me, theirs }) => endOtherSessions(me, theirs.session)),
  'settings: loadSettings': nothing(({ me }) => loadSettings(me)),
  'settings: savePlainSettings': ownChange(({ me }) => savePlainSettings(me, { name: 'Me' }, NOW)),
  'installation: isFirstAccount': anotherAnswer(({ me }) => isFirstAccount(me)),
  'installation: loadInstallation': anotherAnswer(({ me }) => loadInstallation(me, NOW)),
  'settings: saveZone': ownChange(({ me }) => saveZone(me, 'Asia/Tokyo', NOW)),
  'settings: saveRegion': ownChange(({ me }) => saveRegion(me, { country: 'FR', state: null }, NOW)),
  'settings: saveWorkingWeek': ownChange(({ me }) => saveWorkingWeek(me, [2, 3, 4], NOW)),
  'settings: saveReminderTime': ownChange(({ me }) => saveReminderTime(me, '18:00', NOW)),
  'settings: saveRules': ownChange(({ me }) => saveRules(me, ruleSettings(RULES), NOW)),
  'settings: resetRules': ownChange(({ me }) => resetRules(me, NOW)),
  'settings: restoreRules': ownChange(({ me }) => restoreRules(me, RULES, NOW)),
  'settings: changePlanning': ownChange(({ me }) =>
    changePlanning(me, NOW, async (tx) => {
      await tx.dayOff.create({ data: { userId: me, day: '2026-12-29' } })
    }),
  ),
  'today: listComingInterviews': nothing(({ me }) => listComingInterviews(me, NOW)),
  'today: listCoolingOff': nothing(async ({ me }) => listCoolingOff(me, TODAY, await loadPreferences(me))),
  'today: countSearch': anotherAnswer(({ me }) => countSearch(me, NOW)),
  'today: listRecentlyLogged': nothing(({ me }) => listRecentlyLogged(me)),
  'users: passwordHashOf': nothing(({ me }) => passwordHashOf(me)),
  'users: changePasswordHash': ownChange(({ me, theirs }) => changePasswordHash(me, 'new', theirs.session)),
  'users: changeEmail': ownChange(({ me, theirs }) => changeEmail(me, 'new@example.org', theirs.session)),
  'users: deleteAccount': ownChange(({ me }) => deleteAccount(me)),
}
