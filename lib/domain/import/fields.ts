/** What a column of somebody's list can become here. */
export const IMPORT_FIELDS = [
  'company',
  'role',
  'stage',
  'savedDay',
  'appliedDay',
  'stageDay',
  'deadline',
  'link',
  'place',
  'salary',
  'source',
  'excitement',
  'tags',
  'notes',
  'posting',
  'contact',
  'contactEmail',
  'nextAction',
  'nextActionDay',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** A field, a line of the notes that begins with the column's name, or nothing at all. */
export type ColumnUse = ImportField | 'noteLine' | null

export const COLUMN_USES = [...IMPORT_FIELDS, 'noteLine'] as const

/** One use per column, in the order of the columns. */
export type Mapping = readonly ColumnUse[]

export const DAY_FIELDS = ['savedDay', 'appliedDay', 'stageDay', 'deadline', 'nextActionDay'] as const
export type DayField = (typeof DAY_FIELDS)[number]

export const FIELD_LABELS: Record<ImportField | 'noteLine', string> = {
  company: 'Company',
  role: 'Role',
  stage: 'Stage',
  savedDay: 'Day it was saved',
  appliedDay: 'Day of applying',
  stageDay: 'Day it came to its stage',
  deadline: 'Deadline',
  link: 'Link',
  place: 'Place',
  salary: 'Salary',
  source: 'Source',
  excitement: 'Excitement, 1 to 5',
  tags: 'Tags',
  notes: 'Notes',
  posting: 'The posting’s text',
  contact: 'Contact',
  contactEmail: 'The contact’s e-mail address',
  nextAction: 'Next action',
  nextActionDay: 'Day of the next action',
  noteLine: 'A line in the notes',
}

/** The cell of the column that is used for `field`; empty where there is none. */
export function cellOf(row: readonly string[], mapping: Mapping, field: ImportField): string {
  const index = mapping.indexOf(field)
  return index === -1 ? '' : (row[index] ?? '').trim()
}
