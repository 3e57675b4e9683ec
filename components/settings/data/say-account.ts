import { sayCount, sayList } from '@/lib/domain/wording'

/** What of an export a person looks for, in the order in which they would name it. */
const PARTS = [
  ['applications', 'application', 'applications'],
  ['interviews', 'interview', 'interviews'],
  ['reviews', 'review', 'reviews'],
  ['lessons', 'lesson', 'lessons'],
  ['people', 'person', 'people'],
  ['documents', 'document', 'documents'],
] as const

export type AccountCounts = Record<(typeof PARTS)[number][0], number>

/** "12 applications, 3 interviews and 1 review", or that there is nothing. */
export function sayAccount(counts: AccountCounts): string {
  const said = PARTS.flatMap(([list, one, many]) =>
    counts[list] > 0 ? sayCount(counts[list], one, many) : [],
  )
  return said.length === 0 ? 'no application yet' : sayList(said)
}

/** What is missing where an export names documents whose files are not with it. Null where nothing is. */
export function sayMissing({ named, whole }: { named: number; whole: number }): string | null {
  const missing = named - whole
  if (missing === 0) return null
  const files =
    missing === named
      ? 'The files of its documents are'
      : `${sayCount(missing, 'document’s file')} ${missing === 1 ? 'is' : 'are'}`
  return `${files} not with it: their names and where they were sent come along, the files do not. The ZIP file has them.`
}
