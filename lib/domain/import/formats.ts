import { fold } from '@/lib/domain/fold'
import type { OpenStage } from '@/lib/domain/lifecycle'
import type { DateOrder } from './dates'
import { IMPORT_FIELDS, type ColumnUse, type ImportField, type Mapping } from './fields'

const FORMATS = [
  'linkedin-applications',
  'linkedin-saved',
  'debrief',
  'jobsync',
  'huntr',
  'simplify',
  'teal',
  'reactive-resume',
  'indeed',
  'spreadsheet',
] as const
export type Format = (typeof FORMATS)[number]

export const FORMAT_LABELS: Record<Format, string> = {
  'linkedin-applications': 'LinkedIn, Job Applications',
  'linkedin-saved': 'LinkedIn, Saved Jobs',
  debrief: 'Debrief',
  jobsync: 'JobSync',
  huntr: 'Huntr',
  simplify: 'Simplify',
  teal: 'Teal',
  'reactive-resume': 'Reactive Resume',
  indeed: 'Indeed, or a list like it',
  spreadsheet: 'A spreadsheet',
}

/**
 * By which columns each is told from the others, the most telling first: of each line of alternatives one must be
 * there. What fits none is a spreadsheet.
 */
const SIGNATURES: Readonly<Partial<Record<Format, readonly (readonly string[])[]>>> = {
  'linkedin-applications': [
    ['applicationdate'],
    ['companyname'],
    ['jobtitle'],
    ['joburl', 'contactphonenumber', 'questionandanswers'],
  ],
  'linkedin-saved': [['saveddate'], ['joburl'], ['jobtitle'], ['companyname']],
  debrief: [['company'], ['role'], ['stage'], ['instagesince'], ['logged']],
  jobsync: [['createdat'], ['applieddate'], ['jobtitle'], ['jobsource', 'workplacetype'], ['status']],
  huntr: [['list'], ['company', 'employer'], ['title', 'jobtitle']],
  simplify: [['companyname'], ['jobtitle'], ['status'], ['dateapplied'], ['jobpostingurl']],
  teal: [['companyname'], ['jobtitle'], ['status'], ['joburl']],
  'reactive-resume': [
    ['company', 'employer', 'organization'],
    ['stage', 'status'],
    ['stagedate', 'nextaction'],
    ['nextactiondate', 'contact'],
  ],
  indeed: [['jobtitle'], ['company'], ['location'], ['dateapplied', 'appliedon', 'applieddate'], ['status']],
}

/** A header's name as it is compared: no case, accents, spaces or punctuation. */
export function headerKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '')
}

/** The names that columns go by, the surest first: of two columns for one field, the surer one gets it. */
const ALIASES: Readonly<Record<ImportField, readonly string[]>> = {
  company: [
    'company',
    'companyname',
    'employer',
    'employername',
    'organization',
    'organisation',
    'business',
    'firm',
    'firma',
    'unternehmen',
    'arbeitgeber',
    'entreprise',
    'empresa',
  ],
  role: [
    'role',
    'jobtitle',
    'position',
    'title',
    'roletitle',
    'positiontitle',
    'jobrole',
    'jobname',
    'vacancy',
    'job',
    'stelle',
    'poste',
    'puesto',
  ],
  stage: [
    'stage',
    'status',
    'list',
    'applicationstatus',
    'jobstatus',
    'currentstatus',
    'currentstage',
    'pipelinestage',
    'progress',
  ],
  savedDay: [
    'datesaved',
    'saveddate',
    'savedon',
    'createdat',
    'dateadded',
    'addedon',
    'dateadd',
    'logged',
    'created',
    'added',
  ],
  appliedDay: [
    'dateapplied',
    'applieddate',
    'applicationdate',
    'appliedon',
    'dateofapplication',
    'applicationsent',
    'submittedon',
    'datesubmitted',
    'applied',
    'beworbenam',
    'date',
  ],
  stageDay: [
    'stagedate',
    'instagesince',
    'statusdate',
    'dateofstatus',
    'statuschanged',
    'stagechanged',
    'responsedate',
    'dateofresponse',
  ],
  deadline: [
    'deadline',
    'applicationdeadline',
    'applyby',
    'closingdate',
    'closes',
    'closingon',
    'validthrough',
  ],
  link: [
    'joburl',
    'joblink',
    'jobpostingurl',
    'jobposting',
    'url',
    'link',
    'postingurl',
    'postinglink',
    'listingurl',
    'joblisting',
    'applicationurl',
    'applicationlink',
    'posting',
    'listing',
  ],
  place: ['location', 'place', 'joblocation', 'city', 'office', 'ort', 'standort', 'lieu'],
  salary: ['salary', 'salaryrange', 'compensation', 'payrange', 'pay', 'comp', 'gehalt', 'salaire'],
  source: [
    'source',
    'jobsource',
    'foundon',
    'foundvia',
    'via',
    'jobboard',
    'platform',
    'wherefound',
    'quelle',
  ],
  excitement: ['excitement', 'interest', 'rating', 'stars'],
  tags: ['tags', 'labels', 'keywords', 'tag', 'label'],
  notes: ['notes', 'note', 'comments', 'comment', 'remarks', 'notizen', 'bemerkungen', 'notas'],
  posting: ['jobdescription', 'description', 'postingtext', 'descriptionofjob'],
  contact: ['contact', 'contactname', 'contactperson', 'recruiter', 'hiringmanager', 'ansprechpartner'],
  contactEmail: ['contactemail', 'recruiteremail', 'emailofcontact'],
  nextAction: ['nextaction', 'nextstep', 'nextsteps', 'followup', 'todo'],
  nextActionDay: ['nextactiondate', 'nextactiondue', 'nextstepdate', 'followupdate', 'followupon'],
}

/** Where a format means something else by a name than others do. */
const OWN_USES: Readonly<Partial<Record<Format, Readonly<Record<string, ColumnUse>>>>> = {
  // The address and the number are the applicant's own.
  'linkedin-applications': {
    contactemail: null,
    contactphonenumber: null,
    resumename: 'noteLine',
    questionandanswers: 'noteLine',
  },
  // Yes or no; its day stands in a column of its own.
  jobsync: { applied: null, index: null, jobtype: 'noteLine', workplacetype: 'noteLine' },
  huntr: { list: 'stage' },
}

export interface FormatFacts {
  /** How its dates are written, where the file does not tell. */
  dateOrder: DateOrder | null
  /** Where its rows come from, if it has no column for that. */
  source: string | null
  /** Where a row stands that says nothing of it. */
  stage: OpenStage | null
}

const NOTHING_KNOWN: FormatFacts = { dateOrder: null, source: null, stage: null }

const FACTS: Readonly<Partial<Record<Format, FormatFacts>>> = {
  'linkedin-applications': { dateOrder: 'month-first', source: 'LinkedIn', stage: 'APPLIED' },
  'linkedin-saved': { dateOrder: 'month-first', source: 'LinkedIn', stage: 'SAVED' },
}

export function factsOf(format: Format): FormatFacts {
  return FACTS[format] ?? NOTHING_KNOWN
}

/** Which program wrote a table with these columns, in whatever order. */
export function formatOf(header: readonly string[]): Format {
  const names = new Set(header.map(headerKey))
  const fits = (format: Format) =>
    SIGNATURES[format]?.every((alternatives) => alternatives.some((name) => names.has(name))) ?? false
  return FORMATS.find(fits) ?? 'spreadsheet'
}

/** What each column is for, by its name. */
export function mappingOf(header: readonly string[], format: Format): ColumnUse[] {
  const names = header.map(headerKey)
  const own = OWN_USES[format] ?? {}
  const mapping: ColumnUse[] = names.map((name) => own[name] ?? null)
  const isOwn = (index: number) => Object.hasOwn(own, names[index] ?? '')
  const isFree = (index: number) => mapping[index] === null && !isOwn(index)
  for (const field of IMPORT_FIELDS) {
    if (mapping.includes(field)) continue
    const found = ALIASES[field].map((alias) => names.findIndex((name, at) => name === alias && isFree(at)))
    const index = found.find((at) => at !== -1)
    if (index !== undefined) mapping[index] = field
  }
  // An address without a name may be the applicant's own: nobody is made of it unasked.
  const isNamed = mapping.includes('contact')
  // What nobody has a name for is kept in the notes: nothing of somebody's list is lost unasked.
  return mapping.map((use, index) => {
    const name = names[index]!
    if (use === 'contactEmail' && name === 'contactemail' && !isNamed) return 'noteLine'
    return use === null && isFree(index) && !NUMBERING.has(name) ? 'noteLine' : use
  })
}

/** Columns that only number the rows, and the reasons that an import gave back with what it skipped. */
const NUMBERING = new Set(['', 'id', 'index', 'no', 'nr', 'number', 'row', 'lfdnr', 'whyitwasskipped'])

/** How far down the names of the columns are looked for: some lists begin with a title or a few notes. */
const HEADER_WITHIN = 10

/** The row that names the columns: the one that says most, or the first with anything in it. */
export function headerRowOf(rows: readonly (readonly string[])[]): number {
  const scores = rows.slice(0, HEADER_WITHIN).map(scoreOf)
  const best = Math.max(0, ...scores)
  if (best > 0) return scores.indexOf(best)
  return Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell.trim() !== '')),
  )
}

/** How many columns it names; none where it names neither a company nor a role. */
function scoreOf(row: readonly string[]): number {
  const mapping: Mapping = mappingOf(row, formatOf(row))
  if (!mapping.includes('company') && !mapping.includes('role')) return 0
  return mapping.filter((use) => use !== null && use !== 'noteLine').length
}
