import { daysBetween, type Day } from '@/lib/domain/day'
import { fold, foldCompany } from '@/lib/domain/fold'
import type { ImportDraft } from './draft'

/** What becomes of a row that is there already, or twice in the list. */
export const DUPLICATE_CHOICES = ['skip', 'fill', 'add'] as const
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number]

export interface Opportunity {
  companyFolded: string
  roleFolded: string
  link: string | null
  appliedDay: Day | null
}

export function opportunityOf({ company, role, link, moves }: ImportDraft): Opportunity {
  return {
    companyFolded: foldCompany(company),
    roleFolded: fold(role),
    link: link || null,
    appliedDay: moves.find(({ to, dayKnown }) => to === 'APPLIED' && dayKnown)?.day ?? null,
  }
}

/**
 * Whether two rows of one list are one opportunity: the same company and role, and neither link nor day of applying
 * says otherwise. Nobody writes the same line twice with two links.
 */
function isSameRow(a: Opportunity, b: Opportunity): boolean {
  return isSameJob(a, b) && contradictions(a, b) === 0
}

/** Somebody who applied again so many days later began anew. */
export const ANEW_AFTER_DAYS = 30

/**
 * Whether a row is an opportunity that is there already. One job stands on several sites, and a day is easily a day
 * off: only where both link and day say otherwise is it another one, or where the days of applying lie far apart.
 */
export function isThere(row: Opportunity, there: Opportunity): boolean {
  return isSameJob(row, there) && contradictions(row, there) < 2 && !liesFarApart(row, there)
}

function liesFarApart({ appliedDay: a }: Opportunity, { appliedDay: b }: Opportunity): boolean {
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) > ANEW_AFTER_DAYS
}

/** Of those that it could be, the likeliest: the same link, then the same day, then the first. */
export function likeliest<T extends Opportunity>(row: Opportunity, there: readonly T[]): T | null {
  const found = there.filter((each) => isThere(row, each))
  return (
    found.find(
      (each) => each.link !== null && row.link !== null && linkKey(each.link) === linkKey(row.link),
    ) ??
    found.find((each) => each.appliedDay !== null && each.appliedDay === row.appliedDay) ??
    found[0] ??
    null
  )
}

function isSameJob(a: Opportunity, b: Opportunity): boolean {
  return a.companyFolded === b.companyFolded && a.roleFolded === b.roleFolded
}

/** How many of link and day are known of both and differ. */
function contradictions(a: Opportunity, b: Opportunity): number {
  const links = a.link !== null && b.link !== null && linkKey(a.link) !== linkKey(b.link)
  const days = a.appliedDay !== null && b.appliedDay !== null && a.appliedDay !== b.appliedDay
  return Number(links) + Number(days)
}

/** What says where somebody came from, and not what they look at. */
const TRACKING = /^(?:utm_\w+|trk\w*|ref\w*|src|source|gclid|fbclid|mc_\w+|origin|position|pagenum)$/i

/** A link as it is compared: without the way by which somebody got there. */
export function linkKey(link: string): string {
  if (!URL.canParse(link)) return link
  const { hostname, pathname, searchParams } = new URL(link)
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join('='))
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${kept.toSorted().join('&')}`
}

export interface RepeatedRow {
  row: number
  /** The row that says the same. */
  of: number
}

/** The rows of a list, each once, and those that say the same as an earlier one. */
export function withoutRepetition(
  drafts: readonly ImportDraft[],
  choice: DuplicateChoice,
): { drafts: ImportDraft[]; repeated: RepeatedRow[] } {
  const byJob = new Map<string, { index: number; about: Opportunity }[]>()
  const kept: ImportDraft[] = []
  const repeated: RepeatedRow[] = []
  for (const draft of drafts) {
    const about = opportunityOf(draft)
    const key = `${about.companyFolded}\n${about.roleFolded}`
    const earlier = byJob.get(key) ?? []
    const same = earlier.find((each) => isSameRow(about, each.about))
    if (same !== undefined) {
      repeated.push({ row: draft.row, of: kept[same.index]!.row })
      if (choice !== 'add') {
        if (choice === 'fill') kept[same.index] = filled(kept[same.index]!, draft)
        continue
      }
    }
    byJob.set(key, [...earlier, { index: kept.length, about }])
    kept.push(draft)
  }
  return { drafts: kept, repeated }
}

/** What an update fills in where nothing stands: never the stage, whose history is the person's own. */
export const FILLED_FIELDS = [
  'link',
  'place',
  'salary',
  'source',
  'excitement',
  'deadline',
  'notes',
  'posting',
] as const
export type FilledField = (typeof FILLED_FIELDS)[number]

export const isEmpty = (value: unknown) => value === null || value === undefined || value === ''

function filled(draft: ImportDraft, later: ImportDraft): ImportDraft {
  const gained = FILLED_FIELDS.filter((field) => isEmpty(draft[field]) && !isEmpty(later[field]))
  return {
    ...draft,
    ...Object.fromEntries(gained.map((field) => [field, later[field]])),
    tags: draft.tags || later.tags,
    contact: draft.contact ?? later.contact,
    nextAction: draft.nextAction ?? later.nextAction,
  }
}
