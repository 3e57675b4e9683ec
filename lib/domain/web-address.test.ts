import { describe, expect, it } from 'vitest'
import { webAddressProblem } from './web-address'

describe('an address that a person typed', () => {
  it.each([
    'https://example.org/hooks/12?token=a',
    'http://example.org',
    'https://example.org:8443/',
    'http://example.org:80/',
    'http://192.168.1.4:8080/message?token=x',
    'https://[2001:db8::1]:2586/topic',
    'https://bücher.example/x',
  ])('may be written to: %s', (text) => {
    expect(webAddressProblem(text)).toBeNull()
  })

  it.each([
    ['', /whole address/],
    ['example.org/hooks', /whole address/],
    ['https://', /whole address/],
    ['ftp://example.org/', /https:\/\//],
    ['file:///etc/passwd', /https:\/\//],
    ['javascript:alert(1)', /https:\/\//],
    ['gopher://example.org:70/_x', /https:\/\//],
    ['https://ana@example.org/', /name and password/],
    ['https://ana:secret@example.org/', /name and password/],
    ['http://example.org:22/', /Port 22/],
    ['http://example.org:25/', /Port 25/],
    ['http://example.org:0/', /Port 0/],
    ['https://example.org:6667/', /Port 6667/],
    [`https://example.org/${'a'.repeat(2000)}`, /too long/],
  ])('is refused: %s', (text, sentence) => {
    expect(webAddressProblem(text)).toMatch(sentence)
  })
})
