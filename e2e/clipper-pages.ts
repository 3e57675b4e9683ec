import type { Clip } from '@/lib/domain/clip'

/** A posting's page in one of the shapes that are met in the wild, and what a person would expect a clip of it to say. */
export interface PostingPage {
  html: string
  expected: Partial<Clip>
  /** The element whose words the person has marked. */
  marked?: string
}

const data = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll('</', '<\\/')}</script>`
const body = (inner: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${inner}</body></html>`
const posting = (more: object) => ({ '@context': 'https://schema.org', '@type': 'JobPosting', ...more })
const CRUMB = { '@type': 'Organization', name: 'Crumb', sameAs: 'https://crumb.example' }
const GRAZ = {
  '@type': 'Place',
  address: { '@type': 'PostalAddress', addressLocality: 'Graz', addressCountry: 'AT' },
}

export const POSTING_PAGES: Record<string, PostingPage> = {
  'json-ld': {
    html: body(
      data(
        posting({
          title: 'Baker',
          hiringOrganization: CRUMB,
          jobLocation: GRAZ,
          validThrough: '2027-01-31T23:59:59+01:00',
          baseSalary: {
            '@type': 'MonetaryAmount',
            currency: 'EUR',
            value: { '@type': 'QuantitativeValue', minValue: 2400, maxValue: 2800, unitText: 'MONTH' },
          },
          description: '<p>We bake.</p><ul><li>Bread</li><li>Cake</li></ul>',
        }),
      ),
      '<meta property="og:site_name" content="Bakery jobs">',
    ),
    expected: {
      company: 'Crumb',
      role: 'Baker',
      place: 'Graz, AT',
      salary: '€2,400–2,800 / month',
      deadline: '2027-01-31',
      source: 'Bakery jobs',
      posting: 'We bake.\n\n- Bread\n- Cake',
      notes: [],
    },
  },
  graph: {
    html: body(
      data({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'Crumb jobs' },
          posting({
            title: 'Baker',
            hiringOrganization: { '@id': '#crumb' },
            jobLocation: { '@id': '#graz' },
          }),
          { '@id': '#crumb', ...CRUMB },
          { '@id': '#graz', ...GRAZ },
        ],
      }),
    ),
    expected: { company: 'Crumb', role: 'Baker', place: 'Graz, AT' },
  },
  array: {
    html: body(
      data([{ '@type': 'BreadcrumbList' }, posting({ title: 'Baker', hiringOrganization: [CRUMB] })]),
    ),
    expected: { company: 'Crumb', role: 'Baker' },
  },
  'several-scripts': {
    html: body(
      data({ '@type': 'Organization', name: 'Portal' }) +
        data(posting({ title: 'Baker', hiringOrganization: 'Crumb' })),
    ),
    expected: { company: 'Crumb', role: 'Baker' },
  },
  microdata: {
    html: body(`<div itemscope itemtype="https://schema.org/JobPosting">
      <h2 itemprop="title">Baker</h2>
      <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Crumb</b></span>
      <span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><span itemprop="address" itemscope
        itemtype="https://schema.org/PostalAddress"><i itemprop="addressLocality">Graz</i></span></span>
      <span itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount"><meta itemprop="currency" content="GBP">
        <span itemprop="value" itemscope itemtype="https://schema.org/QuantitativeValue"><meta itemprop="value" content="12.50">
        <meta itemprop="unitText" content="HOUR"></span></span>
      <time itemprop="validThrough" datetime="2027-02-01">soon</time><meta itemprop="employmentType" content="PART_TIME">
      <div itemprop="description"><p>We bake.</p><p>Join us.</p></div></div>`),
    expected: {
      company: 'Crumb',
      role: 'Baker',
      place: 'Graz',
      salary: '£12.50 / hour',
      deadline: '2027-02-01',
      posting: 'Employment: part time\n\nWe bake.\n\nJoin us.',
    },
  },
  none: {
    html: body(
      '<nav>Menu</nav><main><h1>Baker</h1><p>We bake.</p></main><footer>Imprint</footer>',
      '<title>Baker | Crumb</title>',
    ),
    expected: { company: '', role: 'Baker', posting: 'Baker\n\nWe bake.', source: 'jobs.example.org' },
  },
  'open-graph': {
    html: body(
      '<p>Apply here.</p>',
      '<meta property="og:title" content="Baker – Crumb"><meta property="og:site_name" content="Crumb">',
    ),
    expected: { company: '', role: 'Baker', source: 'Crumb', posting: 'Apply here.' },
  },
  broken: {
    html: body(
      '<h1>Baker</h1><script type="application/ld+json">{"@type": "JobPosting", "title": "Ba</script>',
    ),
    expected: { company: '', role: 'Baker' },
  },
  'nearly-json': {
    html: body(
      '<script type="application/ld+json">{"@type": "JobPosting", "title": "Baker", "hiringOrganization": "Crumb",\n "description": "One\nTwo",}</script>',
    ),
    expected: { company: 'Crumb', role: 'Baker', posting: 'One\nTwo' },
  },
  entities: {
    html: body(
      data(
        posting({
          title: 'Baker &amp; Confectioner',
          hiringOrganization: { name: 'M&uuml;ller &#38; Sons' },
          description: '&lt;p&gt;Fish &amp;amp; chips&lt;/p&gt;&lt;p&gt;5 &amp;lt; 6&lt;/p&gt;',
        }),
      ),
    ),
    expected: { company: 'Müller & Sons', role: 'Baker & Confectioner', posting: 'Fish & chips\n\n5 < 6' },
  },
  nested: {
    html: body(
      data({
        '@type': 'WebPage',
        mainEntity: {
          '@type': 'ItemPage',
          about: posting({
            title: 'Baker',
            hiringOrganization: {
              '@type': ['Organization', 'Thing'],
              name: ['Crumb'],
              parentOrganization: { name: 'Big Bread' },
            },
          }),
        },
      }),
    ),
    expected: { company: 'Crumb', role: 'Baker' },
  },
  several: {
    html: body(
      `<h1>Baker</h1>${data([posting({ title: 'Cook', url: '/jobs/1' }), posting({ title: 'Baker', hiringOrganization: CRUMB, url: '/jobs/2' })])}`,
    ),
    expected: { company: 'Crumb', role: 'Baker', link: 'http://jobs.example.org/jobs/2', notes: [] },
  },
  'a-list': {
    html: body(data([posting({ title: 'Cook' }), posting({ title: 'Baker' }), posting({ title: 'Driver' })])),
    expected: { role: 'Cook', notes: ['This page holds 3 postings. This is the first of them.'] },
  },
  telecommute: {
    html: body(
      data(
        posting({
          title: 'Baker',
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: [
            { '@type': 'Country', name: 'Austria' },
            { '@type': 'Country', name: 'Peru' },
          ],
        }),
      ),
    ),
    expected: { place: 'Remote (Austria, Peru)' },
  },
  'hybrid-places': {
    html: body(
      data(
        posting({
          title: 'Baker',
          jobLocationType: 'TELECOMMUTE',
          jobLocation: [
            GRAZ,
            { address: 'Linz' },
            { address: { addressLocality: 'Wien', addressRegion: 'Wien' } },
            { address: 'Wels' },
          ],
        }),
      ),
    ),
    expected: { place: 'Graz, AT / Linz / Wien and 1 more, or remote' },
  },
  'salary-words': {
    html: body(data(posting({ title: 'Baker', baseSalary: '2.600 € brutto im Monat' }))),
    expected: { salary: '2.600 € brutto im Monat' },
  },
  'salary-from': {
    html: body(
      data(
        posting({
          title: 'Baker',
          baseSalary: { currency: 'USD', value: { minValue: '78,000', unitText: 'YEAR' } },
        }),
      ),
    ),
    expected: { salary: 'from $78,000 / year' },
  },
  selection: {
    html: body('<h1>Jobs at Crumb</h1><p id="mark">We are looking for a baker.</p><p>Cookies: accept?</p>'),
    marked: '#mark',
    expected: { role: 'Jobs at Crumb', posting: 'We are looking for a baker.' },
  },
  hostile: {
    html: body(
      data(
        posting({
          title: '<img src=x onerror=alert(1)>Baker',
          hiringOrganization: { name: 'Crumb\u0000\u202e<script>alert(1)</script>' },
          url: 'javascript:alert(1)',
          validThrough: 'never',
          description: '<script>alert(1)</script><p onclick="alert(1)">We bake.</p>',
        }),
      ),
    ),
    expected: {
      company: 'Crumb alert(1)',
      role: 'Baker',
      link: 'http://jobs.example.org/hostile',
      deadline: '',
      posting: 'We bake.',
    },
  },
}

/** A page whose one posting has a description of 5 MB. */
export const HUGE_PAGE = () =>
  body(
    data(
      posting({
        title: 'Baker',
        hiringOrganization: CRUMB,
        description: `<p>${'bread and cake '.repeat(350_000)}</p>`,
      }),
    ),
  )
