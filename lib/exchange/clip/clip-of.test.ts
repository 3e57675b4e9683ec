import { describe, expect, it } from 'vitest'
import { LONGEST_POSTING } from '@/lib/domain/clip'
import { clipOf } from './clip-of'
import { factsWith, NO_FACTS } from './testing'

const ORG = { '@type': 'Organization', name: 'Northwind Realty' }
const clip = (posting: Record<string, unknown>, facts = {}) => clipOf(factsWith(posting, facts))

describe('a clip', () => {
  it('takes what a posting says', () => {
    const taken = clip({
      title: 'Data Analyst',
      hiringOrganization: ORG,
      jobLocation: { address: { addressLocality: 'Chicago', addressRegion: 'IL', addressCountry: 'US' } },
      baseSalary: { currency: 'USD', value: { minValue: 78_000, maxValue: 92_000, unitText: 'YEAR' } },
      validThrough: '2026-12-31T23:59:59-06:00',
      url: '/jobs/12?utm_source=x',
      description: '<p>Count &amp; explain.</p><ul><li>SQL</li><li><p>Charts</p></li></ul>',
    })
    expect(taken).toEqual({
      company: 'Northwind Realty',
      role: 'Data Analyst',
      place: 'Chicago, IL, US',
      salary: '$78,000–92,000 / year',
      link: 'https://jobs.example.org/jobs/12',
      deadline: '2026-12-31',
      source: 'jobs.example.org',
      posting: 'Count & explain.\n\n- SQL\n- Charts',
      notes: [],
    })
  })

  it('says where a posting was cut', () => {
    const { posting, notes } = clip({ title: 'x', description: `<p>${'word '.repeat(1_000_000)}</p>` })
    expect(posting.length).toBe(LONGEST_POSTING)
    expect(notes).toEqual(['The posting is longer than 100,000 characters. The rest was left out.'])
  })

  it('reads markup that was escaped once too often, and no script in it', () => {
    const description =
      '&lt;p&gt;Tea &amp;amp; cake&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Bring both&lt;/p&gt;'
    expect(clip({ title: 'x', description }).posting).toBe('Tea & cake\n\nBring both')
  })

  it.each([
    [
      'by its address',
      [
        { title: 'A', url: '/1' },
        { title: 'B', url: '/12' },
      ],
      {},
      'B',
      0,
    ],
    ['by the heading', [{ title: 'A' }, { title: 'B & C' }], { heading: 'B & C' }, 'B & C', 0],
    [
      'by what is marked',
      [{ title: 'Cook' }, { title: 'Baker' }],
      { selection: 'our next Baker' },
      'Baker',
      0,
    ],
    ['the first, and says so', [{ title: 'A' }, { title: 'B' }], {}, 'A', 1],
  ])('chooses among several postings %s', (_, postings, facts, role, notes) => {
    const jsonLd = [JSON.stringify(postings.map((posting) => ({ '@type': 'JobPosting', ...posting })))]
    const taken = clipOf({ ...NO_FACTS, ...facts, jsonLd })
    expect([taken.role, taken.notes.length]).toEqual([role, notes])
  })

  it('sees one posting where a page says the same twice', () => {
    const cook = { '@type': 'JobPosting', title: 'Cook' }
    const jsonLd = [JSON.stringify(cook), JSON.stringify([cook])]
    expect(clipOf({ ...NO_FACTS, jsonLd, microdata: [{ ...cook, title: 'The cook' }] }).notes).toEqual([])
  })

  it('without any data takes the heading, the link and what is marked, and invents no company', () => {
    const taken = clipOf({
      ...NO_FACTS,
      title: 'Baker | Crumb',
      meta: new Map([['og:site_name', 'Crumb']]),
      selection: 'We bake.',
      text: 'Menu We bake. Imprint',
    })
    expect(taken).toMatchObject({ company: '', role: 'Baker', posting: 'We bake.', source: 'Crumb' })
  })

  it.each([
    ['{"@type": "JobPosting", "title": "Line\nbreak"}', 'Line break'],
    ['<!-- {"@type": "JobPosting", "title": "Hidden",} -->', 'Hidden'],
    ['//<![CDATA[\n{"@type": "JobPosting", "title": "Old"}\n//]]>', 'Old'],
    ['{"@type": ["Thing", "JobPosting"], "title": "R&amp;D"}', 'R&D'],
    ['{"@type": "http://schema.org/JobPosting", "title": ["First", "Second"]}', 'First'],
    ['{"@type": "JobPosting", "title": {"@value": "Worded"}}', 'Worded'],
    ['{"@type": "JobPosting", "title": ', 'Heading'],
    ['[[[null, 1, "JobPosting"]]]', 'Heading'],
  ])('makes the best of %j', (text, role) => {
    expect(clipOf({ ...NO_FACTS, heading: 'Heading', jsonLd: [text] }).role).toBe(role)
  })

  it('finds what is only named beside it', () => {
    const graph = [
      {
        '@type': 'JobPosting',
        title: 'Cook',
        hiringOrganization: { '@id': '#org' },
        jobLocation: [{ '@id': '#here' }],
      },
      { '@id': '#org', '@type': 'Organization', name: 'Crumb', department: { name: 'Kitchen' } },
      { '@id': '#here', '@type': 'Place', address: 'Graz' },
    ]
    const taken = clipOf({ ...NO_FACTS, jsonLd: [JSON.stringify({ '@graph': graph })] })
    expect(taken).toMatchObject({ company: 'Crumb', place: 'Graz' })
  })

  it('is not led astray by depth or by things that contain themselves', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
    const loop = '[{"@id": "#a", "@type": "JobPosting", "title": {"@id": "#a"}}]'
    expect(clipOf({ ...NO_FACTS, jsonLd: [deep, loop] }).role).toBe('')
  })
})

describe('what else a posting says', () => {
  const LINES = {
    datePosted: '2026-11-02T08:00:00+01:00',
    employmentType: ['FULL_TIME', 'CONTRACTOR'],
    industry: 'Bakeries',
    identifier: { '@type': 'PropertyValue', name: 'Crumb', value: 4711 },
    applicationContact: {
      '@type': 'ContactPoint',
      name: 'Ana Loaf',
      email: 'mailto:ana@crumb.example',
      telephone: '+43 1 234',
    },
  }

  it('stands above its text', () => {
    expect(clip({ ...LINES, description: '<p>We bake.</p>' }).posting).toBe(
      [
        'Posted: 2026-11-02',
        'Employment: full time, contractor',
        'Industry: Bakeries',
        'Reference: 4711',
        'Contact: Ana Loaf, ana@crumb.example, +43 1 234',
        '',
        'We bake.',
      ].join('\n'),
    )
  })

  it.each([
    [{ datePosted: 'yesterday' }, ''],
    [{ employmentType: 'Vollzeit' }, 'Employment: Vollzeit'],
    [{ employmentType: ['PART_TIME', 'PART_TIME', null] }, 'Employment: part time'],
    [{ industry: [{ name: 'Baking' }, 'Cakes'] }, 'Industry: Baking, Cakes'],
    [{ identifier: 'B-12' }, 'Reference: B-12'],
    [{ identifier: { name: 'Crumb' } }, ''],
    [{ applicationContact: [{ email: 'a@crumb.example' }, {}] }, 'Contact: a@crumb.example'],
    [{ applicationContact: 'Ana\nLoaf' }, 'Contact: Ana Loaf'],
  ])('of %j is %j', (posting, line) => {
    expect(clip(posting).posting).toBe(line)
  })

  it('takes its room from the text', () => {
    const { posting, notes } = clip({ ...LINES, description: `<p>${'word '.repeat(LONGEST_POSTING)}</p>` })
    expect(posting.startsWith('Posted: 2026-11-02\n')).toBe(true)
    expect(posting.length).toBe(LONGEST_POSTING)
    expect(notes).toHaveLength(1)
  })
})

describe('the place', () => {
  const at = (...names: string[]) => names.map((name) => ({ address: { addressLocality: name } }))
  it.each([
    [{ jobLocation: 'Graz' }, 'Graz'],
    [{ jobLocation: { address: 'Hauptplatz 1, Graz' } }, 'Hauptplatz 1, Graz'],
    [{ jobLocation: { name: 'Head office' } }, 'Head office'],
    [{ jobLocation: { address: { addressLocality: 'Chicago, IL', addressRegion: 'IL' } } }, 'Chicago, IL'],
    [{ jobLocation: { address: { addressCountry: { name: 'Peru' } } } }, 'Peru'],
    [{ jobLocation: at('A', 'B', 'A') }, 'A / B'],
    [{ jobLocation: at('A', 'B', 'C', 'D', 'E') }, 'A / B / C and 2 more'],
    [{ jobLocationType: 'TELECOMMUTE' }, 'Remote'],
    [
      { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: [{ name: 'DE' }, { name: 'AT' }] },
      'Remote (DE, AT)',
    ],
    [{ jobLocationType: ['TELECOMMUTE'], jobLocation: at('Graz') }, 'Graz, or remote'],
    [{ jobLocation: [null, {}, 7] }, '7'],
    [{}, ''],
  ])('of %j is %j', (posting, place) => {
    expect(clip(posting).place).toBe(place)
  })
})

describe('the salary', () => {
  const value = (inner: unknown, currency = 'EUR') => ({ baseSalary: { currency, value: inner } })
  it.each([
    [value({ minValue: '60000', maxValue: '75,000.00', unitText: 'year' }), '€60,000–75,000 / year'],
    [value({ value: 21.5, unitText: 'HOUR' }, 'GBP'), '£21.50 / hour'],
    [value({ minValue: 4_000, unitText: 'MONTH' }, 'CHF'), 'from CHF 4,000 / month'],
    [value({ maxValue: 90_000 }), 'up to €90,000'],
    [value({ minValue: 5, maxValue: 5, unitText: 'DAY' }), '€5 / day'],
    [value([{ minValue: 1, maxValue: 2 }]), '€1–2'],
    [value(500), '€500'],
    [{ baseSalary: 50_000, salaryCurrency: 'USD' }, '$50,000'],
    [{ baseSalary: '60.000 € brutto' }, '60.000 € brutto'],
    [{ baseSalary: { minValue: 1_000, maxValue: 2_000, currency: 'USD' } }, '$1,000–2,000'],
    [value({ minValue: 0, maxValue: 0 }), ''],
    [{ baseSalary: 'Competitive' }, ''],
    [value({ value: 'NaN' }), ''],
    [{ baseSalary: null }, ''],
  ])('of %j is %j', (posting, salary) => {
    expect(clip(posting).salary).toBe(salary)
  })
})

describe('the deadline', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T00:00', '2026-12-31'],
    ['2026-12-31 23:59:59', '2026-12-31'],
    ['12/31/2026', ''],
    ['soon', ''],
  ])('of %j is %j', (validThrough, deadline) => {
    expect(clip({ validThrough }).deadline).toBe(deadline)
  })
})

describe('the source', () => {
  it.each([
    ['https://www.linkedin.com/jobs/view/1', '', 'Crumb', 'LinkedIn'],
    ['https://de.indeed.com/viewjob?jk=1', 'Indeed', 'Crumb', 'Indeed'],
    ['https://boards.greenhouse.io/crumb/jobs/1', '', 'Crumb', 'Company site'],
    ['https://www.crumb.example/jobs/1', '', 'Crumb', 'Company site'],
    ['https://jobs.example.org/1', 'CRUMB', 'Crumb', 'Company site'],
    ['https://jobs.example.org/1', 'Bakery jobs', 'Crumb', 'Bakery jobs'],
    ['https://notlinkedin.com/1', '', 'Crumb', 'notlinkedin.com'],
  ])('at %s (%j) for %s is %s', (url, siteName, name, source) => {
    const meta = new Map([['og:site_name', siteName]])
    expect(clip({ hiringOrganization: { name } }, { url, meta }).source).toBe(source)
  })
})

describe('the link', () => {
  it.each([
    ['https://a.example/jobs?id=7&utm_medium=mail#apply', '', 'https://a.example/jobs?id=7'],
    ['https://a.example/app#/jobs/7', '', 'https://a.example/app#/jobs/7'],
    ['https://a.example/search', 'https://a.example/jobs/7', 'https://a.example/jobs/7'],
    ['https://a.example/jobs/7', 'https://b.example/other', 'https://a.example/jobs/7'],
    ['https://a.example/jobs/7', 'javascript:alert(1)', 'https://a.example/jobs/7'],
    ['https://ana:secret@a.example/jobs/7', '', 'https://a.example/jobs/7'],
    ['file:///home/ana/posting.html', '', ''],
    [`https://a.example/${'x'.repeat(3_000)}`, '', ''],
  ])('on %s with %j is %s', (url, own, link) => {
    expect(clip({ url: own }, { url }).link).toBe(link)
  })
})
