import { undoImport } from '@/lib/data/import-undo'
import { countThere, importApplications, listImports } from '@/lib/data/imports'
import { anotherAnswer, notFound, nothing, ownChange, type Attempts } from './attempt'
import { NOW, listOf } from './people'

/** Nobody else has logged it. */
const OWNERS_OWN = { companyFolded: 'elm', roleFolded: 'data analyst', link: null, appliedDay: null }

/** What was brought in whole. */
export const IMPORT_ATTEMPTS: Attempts = {
  'imports: importApplications': ownChange(({ me }) => importApplications(me, listOf('Hazel'), NOW)),
  'imports: listImports': nothing(({ me }) => listImports(me, NOW)),
  'imports: countThere': anotherAnswer(({ me }) => countThere(me, [OWNERS_OWN])),
  'import-undo: undoImport': notFound(({ me, theirs }) => undoImport(me, theirs.import, NOW)),
}
