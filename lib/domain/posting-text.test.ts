import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastedLink, readPostingText } from './posting-text'

const found = (text: string) => {
  const { company, role, place, salary, deadline } = readPostingText(text)
  return Object.fromEntries(
    Object.entries({ company, role, place, salary, deadline }).filter(([, value]) => value),
  )
}

describe('a pasted posting', () => {
  it.each([
    [
      'Senior Software Engineer at Northwind Realty\n\nWe sell houses.',
      { role: 'Senior Software Engineer', company: 'Northwind Realty' },
    ],
    [
      'Northwind hiring Data Analyst in Chicago, IL | LinkedIn',
      { company: 'Northwind', role: 'Data Analyst', place: 'Chicago, IL' },
    ],
    ['Crumb is hiring a Baker', { company: 'Crumb', role: 'Baker' }],
    [
      'Job title: Data Analyst\nCompany: Northwind\nLocation: Chicago, hybrid\nSalary: $78,000 - $92,000\nApply by: December 31, 2026',
      {
        role: 'Data Analyst',
        company: 'Northwind',
        place: 'Chicago, hybrid',
        salary: '$78,000 - $92,000',
        deadline: '2026-12-31',
      },
    ],
    [
      'Data Analyst\n\nLocation\nChicago\n\nCompany\nNorthwind',
      { role: 'Data Analyst', place: 'Chicago', company: 'Northwind' },
    ],
    [
      'Stelle: Bäcker (m/w/d)\nStandort: Graz\nGehalt: 2.800 € brutto\nBewerbungsfrist: 31.12.2026',
      { role: 'Bäcker (m/w/d)', place: 'Graz', salary: '2.800 € brutto', deadline: '2026-12-31' },
    ],
    ['**Location:** Graz', { place: 'Graz' }],
    ['We pay €60k–75k per year, and cake.', { salary: '€60k–75k per year' }],
    ['The base pay is between $120,000 to $150,000 / year.', { salary: '$120,000 to $150,000 / year' }],
    ['£21.50 per hour', { salary: '£21.50 per hour' }],
    ['Product Designer\nRemote (EU)', { role: 'Product Designer', place: 'Remote (EU)' }],
    ['Closing date\n1 March 2027', { deadline: '2027-03-01' }],
  ])('%j says %j', (text, facts) => {
    expect(found(text)).toEqual(facts)
  })

  it.each([
    'We raised $40 million last year.',
    'We manage $2B in revenue per year and $500 budget.',
    'Come and bake with us. You like bread, mornings and people.',
    'A lead engineer will show you around on your first day.',
    'Location: We are everywhere. Well, nearly everywhere.',
    'Company:\nLocation:\nSalary:',
    'Salary: competitive',
    'Apply by: 03/04/2026',
    'Deadline: as soon as possible',
    'Call 555-0123 or 2026-2027',
    '',
  ])('invents nothing from %j', (text) => {
    expect(found(text)).toEqual({})
  })

  it('is kept whole, and cut with a sentence where it is too long', () => {
    expect(readPostingText(' One\r\n\r\nTwo ')).toMatchObject({ posting: 'One\n\nTwo', notes: [] })
    const { posting, notes } = readPostingText('word\n'.repeat(1_000_000))
    expect(posting.length).toBe(100_000)
    expect(notes).toEqual(['The text is longer than 100,000 characters. The rest was left out.'])
  })

  it('only ever says what stands in it, but for the marks of bold words', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom('Company: ', 'Salary: $', '90,000', ' at ', 'Engineer', '\n', '€'),
          ),
        ),
        (pieces) => {
          const bare = pieces.join('').replaceAll('**', '').replace(/\s+/g, ' ')
          const { deadline: _, ...facts } = found(pieces.join(''))
          for (const fact of Object.values(facts)) expect(bare).toContain(fact)
        },
      ),
    )
  })

  it.each([['$'.repeat(100_000)], ['9'.repeat(100_000)], ['a at '.repeat(20_000)], ['$1 - '.repeat(20_000)]])(
    'takes no longer for %.10s, over and over',
    (text) => {
      const before = process.cpuUsage().user
      readPostingText(text.replace(/(.{500})/g, '$1\n'))
      readPostingText(text)
      expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(3)
    },
  )
})

describe('a pasted link', () => {
  it.each([
    [' https://jobs.example.org/12 ', 'https://jobs.example.org/12'],
    ['HTTP://jobs.example.org', 'http://jobs.example.org/'],
    ['See https://jobs.example.org/12', null],
    ['javascript:alert(1)', null],
    ['https://', null],
    ['', null],
  ])('%j is %j', (pasted, link) => {
    expect(pastedLink(pasted)).toBe(link)
  })
})
