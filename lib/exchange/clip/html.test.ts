import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipOf } from './clip-of'
import { decodeEntities } from './entities'
import { htmlToText, textOfMarkup } from './html-to-text'
import { readHtml } from './read-html'

const text = (html: string) => htmlToText(html, 100_000).text

describe('the words of HTML', () => {
  it.each([
    ['<p>One</p><p>Two<br>lines</p>', 'One\n\nTwo\nlines'],
    [
      '<h2>You</h2>\n  <ul>\n <li>bake</li><li><b>and</b> eat</li></ul>After',
      'You\n\n- bake\n- and eat\n\nAfter',
    ],
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['a&nbsp;b &lt;c&gt; &#8364;5 &#x1F680; &bogus; &Uuml;', 'a b <c> €5 🚀 &bogus; Ü'],
    ['<script>if (1 < 2) alert("</p>")</script>x<style>p{}</style><!-- y -->z', 'xz'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<a title="1 > 0">link</a> 3 < 4 <', 'link 3 < 4 <'],
    ['<p title="never closed', ''],
    ['<script>never closed', ''],
    ['', ''],
  ])('%j', (html, words) => {
    expect(text(html)).toBe(words)
  })

  it('are found in anything, and never longer than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '/', '!', '-', '"', '=', '&', ';', 'p', 'li', 'x', ' '),
        }),
        (html) => {
          const { text: words } = htmlToText(html, 20)
          return words.length <= 20
        },
      ),
    )
  })

  it.each([
    ['tags that never end', '<a '.repeat(700_000)],
    ['quotes that never end', '<a b="'.repeat(350_000)],
    ['scripts that never end', '<script>'.repeat(250_000)],
    ['comments that never end', '<!--'.repeat(500_000)],
    ['blanks', `<p${' '.repeat(2_000_000)}>`],
    ['things in things', '<i itemscope itemtype=JobPosting itemprop=title>x'.repeat(30_000)],
    ['words in words', '<i itemscope itemtype=JobPosting>' + '<b itemprop=title>x'.repeat(50_000)],
    ['entities', '&'.repeat(2_000_000)],
  ])('do not take long among %s', (_, html) => {
    const before = process.cpuUsage().user
    htmlToText(html, 100_000)
    clipOf(readHtml(html, 'https://jobs.example.org/1'))
    // Seconds of work where it grew with the square of the length: a bound far from both.
    expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(10)
  })
})

describe('text that may be markup', () => {
  it.each([
    ['Salary: 1 < 2 & more', 'Salary: 1 < 2 & more'],
    ['&lt;b&gt;Bold&lt;/b&gt; &amp;amp; calm', 'Bold & calm'],
    ['Fish &amp; chips', 'Fish & chips'],
    ['First line\nsecond', 'First line\nsecond'],
  ])('%j reads as %j', (source, words) => {
    expect(textOfMarkup(source, 1_000).text).toBe(words)
  })

  it('is never cut inside a character', () => {
    expect(textOfMarkup('🚀🚀', 3)).toEqual({ text: '🚀', isCut: true })
  })
})

describe('a character reference', () => {
  it.each([
    ['&#0;', '&#0;'],
    ['&#xD800;', '&#xD800;'],
    ['&#x110000;', '&#x110000;'],
    ['&amp;lt;', '&lt;'],
    ['AT&T', 'AT&T'],
  ])('%s is %s', (source, read) => {
    expect(decodeEntities(source)).toBe(read)
  })
})

describe('a page read without a browser', () => {
  it('gives the same clip as its data says', () => {
    const html = `<!doctype html><html><head><title>Cook &amp; baker – Crumb</title>
      <meta property="og:site_name" content="Crumb"><meta content='2' name=x>
      <script>var x = "<script type='application/ld+json'>{}"</script>
      <script type="application/ld+json">{"@type":"JobPosting","title":"Cook","hiringOrganization":{"name":"Crumb"},
        "description":"<p>We <b>bake<\\/b>.</p>"}</script></head>
      <body><nav>Menu</nav><main><h1>Cook</h1><p>Elsewhere</p></main></body></html>`
    expect(clipOf(readHtml(html, 'https://jobs.example.org/7'))).toMatchObject({
      company: 'Crumb',
      role: 'Cook',
      posting: 'We bake.',
      source: 'Company site',
      link: 'https://jobs.example.org/7',
    })
  })

  const postingOf = (inner: string) =>
    clipOf(
      readHtml(
        `<body><div itemscope itemtype="https://schema.org/JobPosting">${inner}</div><p itemprop="title">Elsewhere`,
        'https://jobs.example.org/7',
      ),
    )

  it('reads microdata as a browser does', () => {
    const clip = postingOf(`<h2 itemprop="title">Baker &amp; cook</h2><br>
      <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Crumb</b>
        <img itemprop="logo" src="/logo.png"></span>
      <span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><span itemprop="address" itemscope
        itemtype="https://schema.org/PostalAddress"><i itemprop="addressLocality">Graz</i></span></span>
      <ul><li itemprop="industry">Bread<li itemprop="industry">Cake</ul>
      <time itemprop="validThrough" datetime="2027-02-01">soon</time><meta itemprop="employmentType" content="FULL_TIME">
      <div itemprop="description"><p>We bake 5 &lt; 6.<p>Join <b>us</b>.</p><script>alert(1)</script></div></div>`)
    expect(clip).toMatchObject({
      company: 'Crumb',
      role: 'Baker & cook',
      place: 'Graz',
      deadline: '2027-02-01',
      posting: 'Employment: full time\nIndustry: Bread, Cake\n\nWe bake 5 < 6.\n\nJoin us.',
    })
  })

  it.each([
    ['what was never closed', '<h2 itemprop="title">Baker', 'Baker'],
    ['what is closed in the wrong order', '<b><i itemprop="title">Baker</b></i>', 'Baker'],
    ['a link in its words', '<a itemprop="title" href="/1">Baker</a>', 'Baker'],
    ['none where it says nothing', '<b>Baker</b>', ''],
  ])('reads %s', (_, inner, role) => {
    expect(postingOf(inner).role).toBe(role)
  })

  it('without data gives its heading and its main words', () => {
    const html =
      '<title>Cook – Crumb</title><body><nav>Menu</nav><main><h1>Cook</h1><p>We bake.</p></main><footer>x'
    expect(clipOf(readHtml(html, 'https://crumb.example/7'))).toMatchObject({
      role: 'Cook',
      company: '',
      posting: 'Cook\n\nWe bake.',
    })
  })
})
