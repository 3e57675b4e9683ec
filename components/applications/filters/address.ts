import type { Stage } from '@/lib/domain/lifecycle'
import { STAGE_LABELS } from '@/lib/domain/lifecycle'
import { paths, withQuery } from '@/lib/paths'
import { applicationParameters, type ApplicationQuery } from '@/lib/domain/application-query'

/** The address of Applications with these changes; a change of what is listed begins at its first page again. */
export function applicationsHref(query: ApplicationQuery, changes: Partial<ApplicationQuery>): string {
  return paths.applications(applicationParameters({ ...query, after: null, shown: {}, ...changes }))
}

/** The CSV file of what the address shows. */
export function exportHref(query: ApplicationQuery): string {
  const parameters = applicationParameters({ ...query, view: 'board', after: null, shown: {} })
  return withQuery(`${paths.applications()}/export.csv`, parameters)
}

export interface ActiveFilter {
  label: string
  /** what to leave out to be rid of it */
  without: Partial<ApplicationQuery>
}

/** Each filter that is on, in words. */
export function activeFilters(query: ApplicationQuery): ActiveFilter[] {
  const { text, stages, source, tag, excitement, isDue, owesReview, archived } = query
  const filters: (ActiveFilter | false)[] = [
    text !== '' && { label: `“${text}”`, without: { text: '' } },
    ...stages.map((stage: Stage) => ({
      label: STAGE_LABELS[stage],
      without: { stages: stages.filter((each) => each !== stage) },
    })),
    source !== '' && { label: `From ${source}`, without: { source: '' } },
    tag !== '' && { label: `Tagged ${tag}`, without: { tag: '' } },
    excitement !== null && {
      label: excitement === 5 ? 'Excitement 5' : `Excitement ${excitement} or more`,
      without: { excitement: null },
    },
    isDue && { label: 'Reminder due', without: { isDue: false } },
    owesReview && { label: 'Review owed', without: { owesReview: false } },
    archived && { label: 'Archived', without: { archived: false } },
  ]
  return filters.filter((filter) => filter !== false)
}

/** The same list, in the same order and view, without any filter. */
export const NO_FILTERS: Partial<ApplicationQuery> = {
  text: '',
  stages: [],
  source: '',
  tag: '',
  excitement: null,
  isDue: false,
  owesReview: false,
  archived: false,
}
