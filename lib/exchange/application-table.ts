import type { ListedApplication } from '@/lib/data/application-list'
import { STAGE_LABELS } from '@/lib/domain/lifecycle'
import { csvLine } from './csv'

/** The names of the table's columns, as the first line of its CSV file. An import knows it by them. */
export const TABLE_HEADER = csvLine([
  'Company',
  'Role',
  'Stage',
  'In stage since',
  'Logged',
  'Applied',
  'Place',
  'Salary',
  'Source',
  'Excitement',
  'Deadline',
  'Tags',
  'Link',
])

/** One row of the table as a line of its CSV file. */
export function tableLine(application: ListedApplication): string {
  const { company, role, stage, stageSince, sinceKnown, loggedDay, appliedDay } = application
  const { place, salary, source, excitement, deadline, tags, link } = application
  return csvLine([
    company,
    role,
    STAGE_LABELS[stage],
    sinceKnown ? stageSince : null,
    loggedDay,
    appliedDay,
    place,
    salary,
    source,
    excitement,
    deadline,
    tags.join(', '),
    link,
  ])
}
