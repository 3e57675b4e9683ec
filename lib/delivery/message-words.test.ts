import { describe, expect, it } from 'vitest'
import { fit, messageWords } from './message-words'
import { outgoingMessage, outgoingReminder } from './testing/outgoing'

describe('a message in a few words', () => {
  it('about one reminder leads to where it is done', () => {
    expect(messageWords(outgoingMessage())).toEqual({
      title: 'Nudge Northwind Realty',
      lines: ['7 business days of silence since you applied on 12 November.'],
      url: 'http://localhost:3000/applications/a-1',
    })
    const path = (given: object) =>
      new URL(messageWords(outgoingMessage({ reminders: [outgoingReminder(given)] })).url).pathname
    expect(path({ interviewId: 'i1' })).toBe('/interviews/i1')
    expect(path({ application: null, lessonId: 'l1' })).toBe('/reviews/lessons')
    expect(path({ application: null })).toBe('/')
  })

  it('says how late it is, once it is', () => {
    const lines = (time: string) =>
      messageWords(
        outgoingMessage({ reminders: [outgoingReminder({ dueAt: new Date(`2026-11-23T${time}Z`) })] }),
      ).lines.slice(1)
    expect(lines('07:50')).toEqual([])
    expect(lines('07:00')).toEqual(['Was due Mon 23 Nov at 08:00, 1 hour ago.'])
  })

  it('about several names ten of them', () => {
    const reminders = Array.from({ length: 12 }, (_, index) => outgoingReminder({ title: `Number ${index}` }))
    const { title, lines, url } = messageWords(outgoingMessage({ reminders }))
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
