import { describe, expect, it } from 'vitest'
import { fit, messageWords } from './message-words'
import { outgoingMessage } from './testing/message'

describe('a message in a few words', () => {
  it('about one reminder leads to where it is done', () => {
    expect(messageWords(outgoingMessage())).toEqual({
      title: 'Nudge Northwind Realty',
      lines: ['Applied 12 Nov, no word for 7 business days.'],
      url: 'http://localhost:3000/applications/a1',
    })
    const path = (given: object) => new URL(messageWords(outgoingMessage([given])).url).pathname
    expect(path({ interviewId: 'i1' })).toBe('/interviews/i1')
    expect(path({ application: null, lessonId: 'l1' })).toBe('/reviews/lessons')
    expect(path({ application: null })).toBe('/')
  })

  it('says how late it is, once it is', () => {
    const lines = (time: string) =>
      messageWords(outgoingMessage([{ dueAt: new Date(`2026-11-23T${time}Z`) }])).lines.slice(1)
    expect(lines('08:50')).toEqual([])
    expect(lines('08:00')).toEqual(['Was due Mon 23 Nov at 09:00, 1 hour ago.'])
  })

  it('about several names ten of them', () => {
    const reminders = Array.from({ length: 12 }, (_, index) => ({ title: `Number ${index}` }))
    const { title, lines, url } = messageWords(outgoingMessage(reminders))
    expect([title, url]).toEqual(['12 reminders', 'http://localhost:3000/'])
    expect(lines).toHaveLength(11)
    expect([lines[0], lines.at(-1)]).toEqual(['• Number 0', 'and 2 more'])
  })
})

describe('fitting a text', () => {
  it('leaves what fits, and cuts what does not with an ellipsis', () => {
    expect(fit('four', 4)).toBe('four')
    expect(fit('fives', 4)).toBe('fiv…')
  })

  it('never cuts within a letter or an escape', () => {
    expect(fit('👩‍👩‍👧👩‍👩‍👧', 10)).toBe('👩‍👩‍👧…')
    expect(fit('&&&', 12, { escape: (text) => text.replace(/&/g, '&amp;') })).toBe('&amp;&amp;…')
    expect(fit('ééé', 5, { sizeOf: (text) => Buffer.byteLength(text) })).toBe('é…')
  })
})
