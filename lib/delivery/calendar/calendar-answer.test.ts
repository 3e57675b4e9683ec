import { describe, expect, it } from 'vitest'
import { feedAnswer, noSuchFeed } from './calendar-answer'

const ask = (ifNoneMatch?: string) =>
  new Request('https://debrief.example.org/feed/x/calendar.ics', {
    headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch },
  })
const etagOf = (file: string) => feedAnswer(ask(), file).headers.get('etag') ?? ''

describe('a feed', () => {
  it('is kept only by whoever asked, who asks again each time', async () => {
    const answer = feedAnswer(ask(), 'FILE')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await answer.text()).toBe('FILE')
  })

  it.each([
    ['the same tag', (tag: string) => tag],
    ['the same tag, weak', (tag: string) => `W/${tag}`],
    ['a list with it', (tag: string) => `"old", ${tag}`],
    ['any tag', () => '*'],
  ])('is not sent again to one who has %s', async (_what, header) => {
    const answer = feedAnswer(ask(header(etagOf('FILE'))), 'FILE')
    expect(answer.status).toBe(304)
    expect(answer.headers.get('etag')).toBe(etagOf('FILE'))
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect(await answer.text()).toBe('')
  })

  it('is sent again when it changed', () => {
    expect(feedAnswer(ask(etagOf('FILE')), 'FILE 2').status).toBe(200)
    expect(feedAnswer(ask(''), 'FILE').status).toBe(200)
  })

  it('that is none answers the same every time, and is never kept', async () => {
    const answer = noSuchFeed()
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await answer.text()).toBe(await noSuchFeed().text())
  })
})
