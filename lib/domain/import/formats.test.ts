import { describe, expect, it } from 'vitest'
import { formatOf, headerRowOf, mappingOf } from './formats'

const cells = (line: string) => line.split(',')

const HEADERS: [format: string, header: string, mapping: (string | null)[]][] = [
  [
    'linkedin-applications',
    'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers',
    ['appliedDay', null, null, 'company', 'role', 'link', 'noteLine', 'noteLine'],
  ],
  [
    'linkedin-applications',
    'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title',
    ['appliedDay', null, null, 'company', 'role'],
  ],
  [
    'linkedin-applications',
    'Application Date,Contact Email,Company Name,Job Title,Question And Answers',
    ['appliedDay', null, 'company', 'role', 'noteLine'],
  ],
  ['spreadsheet', 'Company,Role,Contact Email', ['company', 'role', 'noteLine']],
  ['spreadsheet', 'Company,Role,Contact,Contact Email', ['company', 'role', 'contact', 'contactEmail']],
  ['spreadsheet', 'Company,Role,Recruiter Email', ['company', 'role', 'contactEmail']],
  ['linkedin-saved', 'Saved Date,Job Url,Job Title,Company Name', ['savedDay', 'link', 'role', 'company']],
  ['huntr', 'Company,Title,List,Date Applied', ['company', 'role', 'stage', 'appliedDay']],
  [
    'huntr',
    'Company,Job Title,List,Date Applied,Job URL,Notes',
    ['company', 'role', 'stage', 'appliedDay', 'link', 'notes'],
  ],
  [
    'huntr',
    'Employer,Job Title,List,URL,Location,Salary,Date Saved,Notes',
    ['company', 'role', 'stage', 'link', 'place', 'salary', 'savedDay', 'notes'],
  ],
  [
    'teal',
    'Company Name,Job Title,Status,Job URL,Location,Salary',
    ['company', 'role', 'stage', 'link', 'place', 'salary'],
  ],
  [
    'simplify',
    'Company Name,Job Title,Status,Date Applied,Job Posting URL,Location,Notes',
    ['company', 'role', 'stage', 'appliedDay', 'link', 'place', 'notes'],
  ],
  [
    'jobsync',
    'index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status',
    [
      null,
      'savedDay',
      null,
      'appliedDay',
      'company',
      'role',
      'noteLine',
      'noteLine',
      'place',
      'source',
      'stage',
    ],
  ],
  [
    'reactive-resume',
    'Organization,Position,Stage,Stage Date,Next Action,Next Action Date,Contact,Tags',
    ['company', 'role', 'stage', 'stageDay', 'nextAction', 'nextActionDay', 'contact', 'tags'],
  ],
  [
    'indeed',
    'Job Title,Company,Location,Date Applied,Status',
    ['role', 'company', 'place', 'appliedDay', 'stage'],
  ],
  [
    'debrief',
    'Company,Role,Stage,In stage since,Logged,Applied,Place,Salary,Source,Excitement,Deadline,Tags,Link',
    [
      'company',
      'role',
      'stage',
      'stageDay',
      'savedDay',
      'appliedDay',
      'place',
      'salary',
      'source',
      'excitement',
      'deadline',
      'tags',
      'link',
    ],
  ],
  [
    'spreadsheet',
    'Arbeitgeber,Stelle,Status,Beworben am,Gehalt,Ort,Notizen',
    ['company', 'role', 'stage', 'appliedDay', 'salary', 'place', 'notes'],
  ],
]

describe('a list', () => {
  it.each(HEADERS)(
    'of %s is known by its columns, in any order and spelling: %s',
    (format, header, mapping) => {
      const names = cells(header)
      expect(formatOf(names)).toBe(format)
      expect(mappingOf(names, formatOf(names))).toEqual(mapping)
      const turned = names.toReversed().map((name) => ` ${name.toUpperCase().replaceAll(' ', '_')} `)
      expect(formatOf(turned)).toBe(format)
      expect(mappingOf(turned, formatOf(turned))).toEqual(mapping.toReversed())
    },
  )

  it('gives a field to one column, the surer one, and keeps the other in the notes', () => {
    expect(mappingOf(cells('Company,Role,Title,Date,Date Applied'), 'spreadsheet')).toEqual([
      'company',
      'role',
      'noteLine',
      'noteLine',
      'appliedDay',
    ])
  })

  it('names its columns where most of them are told, past a title and notes', () => {
    const rows = [['My search 2026'], [''], ['Company', 'Role', 'Status'], ['Company A', 'Role B', 'Applied']]
    expect(headerRowOf(rows)).toBe(2)
    expect(headerRowOf([[''], ['Was', 'Wo'], ['x', 'y']])).toBe(1)
  })
})
