import { describe, expect, it } from 'vitest'
import { asDay } from '@/lib/domain/day'
import { isThere, likeliest, linkKey, opportunityOf, withoutRepetition } from './duplicates'
import type { ImportDraft } from './draft'
import { recognise, type ImportChoices } from './plan'

const person = {
  zone: 'UTC',
  today: asDay('2026-11-23'),
  dateOrder: 'day-first' as const,
  lineLength: 40,
}
const asFound: ImportChoices = { mapping: null, stages: {}, dateOrder: null }
const table = (text: string) => text.split('\n').map((line) => line.split(',').map((cell) => cell.trim()))
const read = (text: string, choices: Partial<ImportChoices> = {}) =>
  recognise(table(text), { ...asFound, ...choices }, person)

describe('a list', () => {
  it('becomes applications, each with its row', () => {
    const { drafts, problems } = read(
      'Company,Role,Status,Date Applied,URL,Rating\nAlder,Analyst,Rejected,2026-09-01,alder.example/jobs/1,4/5\n,,,,,\nBirch,Cook,Applied,,,★★',
    )
    expect(problems).toEqual([])
    expect(drafts).toMatchObject([
      { row: 2, company: 'Alder', stage: 'REJECTED', link: 'https://alder.example/jobs/1', excitement: 4 },
      { row: 4, company: 'Birch', stage: 'APPLIED', link: '', excitement: 2 },
    ])
  })

  it('keeps all of its tags in the notes where an application cannot carry them', () => {
    const long = 'a tag that is rather a sentence about this job'
    const { drafts } = read(`Company,Role,Tags\nAlder,Analyst,remote; ${long}\nBirch,Cook,remote`)
    expect(drafts).toMatchObject([
      { tags: 'remote', notes: `Tags: remote; ${long}` },
      { tags: 'remote', notes: '' },
    ])
  })

  it('says of each row that cannot be read why', () => {
    const { problems, drafts } = read(
      'Company,Role,Status,Date Applied\n,Cook,Applied,2026-09-01\nAlder,,Applied,2026-09-01\nBirch,Cook,Applied,soon\nCedar,Cook,Applied,2027-01-01\nElm,Cook,Applied,n/a',
    )
    expect(problems).toEqual([
      { row: 2, reason: 'The company is missing.' },
      { row: 3, reason: 'The role is missing.' },
      { row: 4, reason: '“soon” in “Date Applied” is not a date that can be read.' },
      { row: 5, reason: '“2027-01-01” is read as Fri 1 Jan 2027, which is still to come.' },
    ])
    expect(drafts).toMatchObject([{ company: 'Elm', moves: [{ to: 'APPLIED', dayKnown: false }] }])
  })

  it('keeps in the notes what finds no other place', () => {
    const { drafts } = read(
      'Company,Role,Interviewers,URL,Rating,Location,Next action,Notes\nAlder,Analyst,Two of them,see mail,great,A very long description of where the office is to be found,Call Priya,Nice people',
    )
    expect(drafts[0]).toMatchObject({ link: '', excitement: null, nextAction: null })
    expect(drafts[0]!.place).toMatch(/^A very long description .*…$/)
    expect(drafts[0]!.notes.split('\n\n')).toEqual([
      'Nice people',
      'Next: Call Priya',
      'URL: see mail',
      'Place: A very long description of where the office is to be found',
      'Rating: great',
      'Interviewers: Two of them',
    ])
  })

  it('stands where its dates say when its stage says nothing', () => {
    const { drafts } = read(
      'Company,Role,Status,Date Applied,Date Saved\nAlder,A,,2026-09-01,2026-08-01\nBirch,B,Purple,,2026-08-01\nCedar,C,,,\nElm,E,Archived,2026-09-01,',
    )
    expect(drafts.map(({ stage, isArchived }) => [stage, isArchived])).toEqual([
      ['APPLIED', false],
      ['SAVED', false],
      ['APPLIED', false],
      ['APPLIED', true],
    ])
    expect(read('Saved Date,Job Url,Job Title,Company Name\n,,Cook,Alder').drafts[0]).toMatchObject({
      stage: 'SAVED',
      source: 'LinkedIn',
    })
  })

  it('follows what the person chose', () => {
    const text = 'Company,Role,Status,When\nAlder,A,Purple,03/04/2026\nBirch,B,Dropped,03/04/2026'
    const { drafts, leftOut } = read(text, {
      mapping: ['company', 'role', 'stage', 'appliedDay'],
      stages: { purple: 'INTERVIEWING', dropped: 'LEAVE_OUT' },
      dateOrder: 'month-first',
    })
    expect(drafts).toMatchObject([
      { stage: 'INTERVIEWING', moves: [{ to: 'APPLIED', day: '2026-03-04' }, { to: 'INTERVIEWING' }] },
    ])
    expect(leftOut).toEqual([{ row: 3, reason: 'You left “Dropped” out.' }])
  })

  it('takes no column for a date that has none', () => {
    const { mapping, drafts } = read('Company,Role,Applied\nAlder,A,yes\nBirch,B,no')
    expect(mapping).toEqual(['company', 'role', null])
    expect(drafts).toHaveLength(2)
  })

  it('knows the contact and what is next', () => {
    const { drafts } = read(
      'Company,Role,Contact,Next Action,Next Action Date\nAlder,A,Priya Raman <priya@alder.example>,Call back,2026-12-01\nBirch,B,Jo,Wait,2026-10-01',
    )
    expect(drafts).toMatchObject([
      {
        contact: { name: 'Priya Raman', email: 'priya@alder.example' },
        nextAction: { text: 'Call back', day: '2026-12-01' },
      },
      { contact: { name: 'Jo', email: '' }, nextAction: null, notes: 'Next (Thu 1 Oct): Wait' },
    ])
  })

  it('never takes the applicant’s own address for a recruiter’s', () => {
    const { drafts } = read(
      'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n10/5/24,me@example.org,+1,Alder,Analyst,https://www.linkedin.com/jobs/view/1,cv.pdf,',
    )
    expect(JSON.stringify(drafts)).not.toContain('me@example.org')
    expect(drafts).toMatchObject([
      { contact: null, source: 'LinkedIn', notes: 'Resume Name: cv.pdf', moves: [{ day: '2024-10-05' }] },
    ])
  })
})

describe('two rows', () => {
  const rows = (text: string) => [...read(`Company,Role,URL,Date Applied,Location\n${text}`).drafts]
  const kept = (drafts: ImportDraft[], choice: 'skip' | 'fill' | 'add' = 'skip') => {
    const { drafts: left, repeated } = withoutRepetition(drafts, choice)
    return { rows: left.map(({ row }) => row), repeated, left }
  }

  it('of the same company and role are one, unless link or day says otherwise', () => {
    const text =
      'Alder Inc.,Analyst,https://a.example/1,2026-09-01,\nalder,ANALYST,,2026-09-01,\nAlder,Analyst,https://a.example/2,2026-09-01,\nAlder,Analyst,,2026-10-01,\nAlder,Cook,,,'
    expect(kept(rows(text))).toMatchObject({ rows: [2, 4, 5, 6], repeated: [{ row: 3, of: 2 }] })
  })

  it('can be put together, or both be added', () => {
    const drafts = rows('Alder,Analyst,,2026-09-01,\nAlder,Analyst,,2026-09-01,Chicago')
    expect(kept(drafts, 'fill').left).toMatchObject([{ row: 2, place: 'Chicago' }])
    expect(kept(drafts, 'add').rows).toEqual([2, 3])
  })

  it('that are there already are known by link and day where there are several', () => {
    const [row] = rows('Alder,Analyst,https://a.example/2?utm_source=x,2026-09-01,')
    const there = (link: string | null, day: string | null) => ({
      ...opportunityOf(row!),
      link,
      appliedDay: day === null ? null : asDay(day),
    })
    expect(isThere(opportunityOf(row!), there('https://other.example/9', '2026-09-01'))).toBe(true)
    expect(isThere(opportunityOf(row!), there(null, '2026-10-01'))).toBe(true)
    expect(isThere(opportunityOf(row!), there('https://other.example/9', '2026-09-02'))).toBe(false)
    // Months later somebody applied anew, be it by the same link.
    expect(isThere(opportunityOf(row!), there(null, '2026-10-02'))).toBe(false)
    expect(isThere(opportunityOf(row!), there('https://a.example/2', '2026-03-01'))).toBe(false)
    const known = [there(null, null), there('https://www.a.example/2/', '2026-09-02')]
    expect(likeliest(opportunityOf(row!), known)).toBe(known[1])
    expect(likeliest(opportunityOf(row!), [])).toBeNull()
  })

  it('have the same link whichever way somebody got there', () => {
    expect(linkKey('https://www.linkedin.com/jobs/view/42/?trk=abc&refId=1')).toBe(
      linkKey('http://linkedin.com/jobs/view/42'),
    )
    expect(linkKey('https://jobs.example/apply?gh_jid=1')).not.toBe(
      linkKey('https://jobs.example/apply?gh_jid=2'),
    )
  })
})
