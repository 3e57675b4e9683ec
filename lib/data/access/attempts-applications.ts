import { loadBoard } from '@/lib/data/application-board'
import { addTags, bulkMoveApplications, setArchived } from '@/lib/data/application-bulk'
import { loadCardNotes } from '@/lib/data/application-cards'
import { chosenApplication, offerApplications } from '@/lib/data/application-choice'
import { exportApplications } from '@/lib/data/application-export'
import { applicationWhere } from '@/lib/data/application-filters'
import { countByStage, hasArchived, listApplications } from '@/lib/data/application-list'
import { loadApplicationPage } from '@/lib/data/application-page'
import { addApplicationPerson, linkPerson, unlinkPerson } from '@/lib/data/application-people'
import { listSources } from '@/lib/data/application-sources'
import { findProbableDuplicates, logApplication, updateApplication } from '@/lib/data/applications'
import { findMessageApplications, loadMessageApplication } from '@/lib/data/message-applications'
import { searchEverything } from '@/lib/data/search'
import { listTags, removeTags } from '@/lib/data/tags'
import { deleteForGood, listTrash, restoreApplications, trashApplications } from '@/lib/data/trash'
import type { Day } from '@/lib/domain/day'
import { findClues } from '@/lib/domain/message/clues'
import { applicationDetails, newApplication } from '@/lib/schemas/application'
import { bulkMove } from '@/lib/schemas/application-bulk'
import { readApplicationQuery } from '@/lib/schemas/application-filters'
import { applicationPerson } from '@/lib/schemas/person'
import { anotherAnswer, notFound, nothing, ownChange, type Attempts, type Belongings } from './attempt'
import { COMPANY, MARK, NOW, ROLE } from './people'

const ALL = readApplicationQuery({})
const WORDED = readApplicationQuery({ q: MARK })
const AT = { now: NOW, today: '2026-11-23' as Day, zone: 'UTC' }
const TAKEN = applicationDetails.parse({ company: 'Taken', role: 'Over' })

async function cardsOf({ userId }: Belongings) {
  return (await loadBoard(userId, ALL, ['INTERVIEWING'], NOW)).get('INTERVIEWING') ?? []
}

async function collect<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

/** One application at a time, and all of them at once. */
export const APPLICATION_ATTEMPTS: Attempts = {
  'application-board: loadBoard': [
    nothing(({ me }) => loadBoard(me, { ...ALL, shown: {} }, ['APPLIED', 'INTERVIEWING', 'REJECTED'], NOW)),
    nothing(({ me }) => loadBoard(me, WORDED, ['INTERVIEWING'], NOW)),
  ],
  'application-bulk: bulkMoveApplications': notFound(({ me, mine, theirs }) => {
    const selected = [
      { id: mine.application, from: 'INTERVIEWING' },
      { id: theirs.plain, from: 'APPLIED' },
    ]
    return bulkMoveApplications(me, bulkMove.parse({ selected, to: 'WITHDRAWN' }), NOW)
  }),
  'application-bulk: setArchived': notFound(({ me, mine, theirs }) =>
    setArchived(me, [mine.plain, theirs.application], true, NOW),
  ),
  'application-bulk: addTags': notFound(({ me, mine, theirs }) =>
    addTags(me, [mine.plain, theirs.application], 'mine now', NOW),
  ),
  // The answer is keyed by the ids that were sent: only what it says of them counts.
  'application-cards: loadCardNotes': anotherAnswer(async ({ me, theirs }) => [
    ...(await loadCardNotes(me, await cardsOf(theirs), AT)).values(),
  ]),
  'application-choice: offerApplications': [
    nothing(({ me }) => offerApplications(me, '')),
    nothing(({ me }) => offerApplications(me, MARK)),
  ],
  'application-choice: chosenApplication': notFound(({ me, theirs }) =>
    chosenApplication(me, theirs.application),
  ),
  'message-applications: findMessageApplications': nothing(({ me }) =>
    findMessageApplications(me, findClues({ name: COMPANY, address: null }, ROLE, `At ${COMPANY}`), NOW),
  ),
  'message-applications: loadMessageApplication': notFound(({ me, theirs }) =>
    loadMessageApplication(me, theirs.application, null, NOW),
  ),
  'application-export: exportApplications': nothing(({ me }) => collect(exportApplications(me, ALL, NOW))),
  'application-filters: applicationWhere': nothing(({ me }) =>
    applicationWhere(me, { ...ALL, isDue: true, owesReview: true }, NOW),
  ),
  'application-list: listApplications': [
    nothing(({ me }) => listApplications(me, ALL, NOW)),
    nothing(({ me }) => listApplications(me, WORDED, NOW)),
    nothing(async ({ me, theirs }) => {
      const { next } = await listApplications(theirs.userId, ALL, NOW, 1)
      return (await listApplications(me, { ...ALL, after: next }, NOW)).applications
    }),
  ],
  'application-list: countByStage': anotherAnswer(({ me }) => countByStage(me, ALL, NOW)),
  'application-list: hasArchived': anotherAnswer(({ me }) => hasArchived(me)),
  'application-page: loadApplicationPage': [
    nothing(({ me, theirs }) => loadApplicationPage(me, theirs.application, NOW)),
    nothing(({ me, theirs }) => loadApplicationPage(me, theirs.trashed, NOW)),
  ],
  'application-people: linkPerson': [
    notFound(({ me, mine, theirs }) => {
      const link = { applicationId: theirs.application, personId: mine.person, role: 'REFERRER' as const }
      return linkPerson(me, link, NOW)
    }),
    notFound(({ me, mine, theirs }) => {
      const link = { applicationId: mine.application, personId: theirs.person, role: 'REFERRER' as const }
      return linkPerson(me, link, NOW)
    }),
  ],
  'application-people: addApplicationPerson': [
    notFound(({ me, theirs }) => {
      const named = { applicationId: theirs.application, role: 'OTHER', name: 'Somebody' }
      return addApplicationPerson(me, applicationPerson.parse(named), NOW)
    }),
    notFound(({ me, mine, theirs }) => {
      const chosen = { applicationId: mine.plain, role: 'OTHER', personId: theirs.person }
      return addApplicationPerson(me, applicationPerson.parse(chosen), NOW)
    }),
  ],
  'application-people: unlinkPerson': notFound(({ me, theirs }) =>
    unlinkPerson(me, { applicationId: theirs.application, personId: theirs.person }, NOW),
  ),
  'application-sources: listSources': nothing(({ me }) => listSources(me)),
  'applications: findProbableDuplicates': [
    nothing(({ me }) => findProbableDuplicates(me, { company: COMPANY, role: ROLE })),
    nothing(({ me, theirs }) => findProbableDuplicates(me, { company: COMPANY, role: ROLE }, theirs.plain)),
  ],
  'applications: logApplication': ownChange(({ me }) =>
    logApplication(me, newApplication.parse({ company: 'Gum', role: ROLE, tags: 'remote' }), NOW),
  ),
  'applications: updateApplication': [
    notFound(({ me, theirs }) => updateApplication(me, theirs.application, TAKEN, NOW)),
    notFound(({ me, theirs }) =>
      updateApplication(me, theirs.application, { ...TAKEN, tags: 'mine now' }, NOW),
    ),
  ],
  'search: searchEverything': [
    nothing(({ me }) => searchEverything(me, MARK)),
    nothing(({ me }) => searchEverything(me, COMPANY)),
  ],
  'tags: listTags': nothing(({ me }) => listTags(me)),
  'tags: removeTags': ownChangeOnly(),
  'trash: trashApplications': notFound(({ me, mine, theirs }) =>
    trashApplications(me, [mine.plain, theirs.application], NOW),
  ),
  'trash: restoreApplications': notFound(({ me, theirs }) => restoreApplications(me, [theirs.trashed], NOW)),
  'trash: deleteForGood': notFound(({ me, theirs }) => deleteForGood(me, theirs.trashed, NOW)),
  'trash: listTrash': [
    nothing(({ me }) => listTrash(me, null)),
    nothing(({ me, theirs }) => listTrash(me, `2027-01-01T00:00:00.000Z~${theirs.trashed}`)),
  ],
}

/** A tag that is not there any more is left alone: somebody else's is one of those. */
function ownChangeOnly() {
  return ownChange(({ me, mine, theirs }) =>
    removeTags(me, [
      { applicationId: mine.application, tagId: mine.tag },
      { applicationId: theirs.application, tagId: theirs.tag },
      { applicationId: mine.application, tagId: theirs.tag },
      { applicationId: theirs.application, tagId: mine.tag },
    ]),
  )
}
