import { describe, expect, it } from 'vitest'
import { htmlToText } from './html-to-text'

describe('the words of HTML', () => {
  it.each([
    ['<p>Dear Ana,</p><p>we&nbsp;met &amp; talked.</p>', 'Dear Ana,\n\nwe met & talked.'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<table><tr><td>Day</td><td>Friday</td></tr></table>', 'Day Friday'],
    ['<a href="https://zoom.us/j/1?a=1&amp;b=2">Join</a>', 'https://zoom.us/j/1?a=1&b=2 Join'],
    ['<a href="javascript:alert(1)">Join</a>', 'Join'],
    ['<script>x</script>Hi<style>y', 'Hi'],
    ['<scr<script>ipt>alert(1)</script>Hi', 'ipt>alert(1)Hi'],
    ['<!-- no <p> -->Hi<!-- open', 'Hi'],
    ['&lt;b&gt; stays text', '<b> stays text'],
    ['&#x48;&#105;&#0;&#xD800;&#x110000;', 'Hi'],
    ['Gr&uuml;&szlig;e', 'Grüße'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['Hi <img src="x" onerror="alert(1)"', 'Hi'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  it('takes its time from the length alone, whatever is open', () => {
    const started = performance.now()
    for (const piece of ['<', '<!--', '<a href="', '<p ', '&', '<script>', '<style ', '</', '<blockquote']) {
      htmlToText(piece.repeat(60_000))
    }
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
