import { describe, expect, it } from 'vitest'
import { asDay } from '@/lib/domain/day'
import { readMessage } from '@/lib/domain/message/read-message'
import { readCalendar } from './read-calendar'

const READER = { name: 'Ana Ruiz', zone: 'Europe/Berlin', today: asDay('2026-11-23') }

const file = (event: string, head = 'METHOD:REQUEST') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${head}\r\nBEGIN:VEVENT\r\nUID:1\r\n${event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

const NOTHING = { from: '', subject: '', text: 'See you.', date: null }

/** What a mail with nothing but this file leads to. */
const meetingOf = (ics: string) => readMessage(NOTHING, readCalendar(ics), READER).meeting

describe('a calendar file', () => {
  it('makes an invitation of a mail that says nothing, with start, length, link and place', () => {
    const event = [
      'SUMMARY:Technical interview',
      'DTSTART;TZID=America/New_York:20261125T140000',
      'DTEND;TZID=America/New_York:20261125T144500',
      'LOCATION:https://us02web.zoom.us/j/812?pwd=x',
    ]
    expect(meetingOf(file(event.join('\r\n')))).toMatchObject({
      kind: 'TECHNICAL',
      slots: [{ day: '2026-11-25', time: '14:00', zone: 'America/New_York' }],
      durationMinutes: 45,
      link: 'https://us02web.zoom.us/j/812?pwd=x',
      place: null,
      isCancelled: false,
    })
    expect(readMessage(NOTHING, readCalendar(file(event.join('\r\n'))), READER).kind).toBe('INTERVIEW')
  })

  it.each([
    ['a moment in UTC becomes one’s own clock', 'DTSTART:20261125T130000Z', '2026-11-25 14:00 Europe/Berlin'],
    ['Outlook’s names', 'DTSTART;TZID=GMT Standard Time:20261125T130000', '2026-11-25 13:00 Europe/London'],
    ['no zone at all', 'DTSTART:20261125T130000', '2026-11-25 13:00 Europe/Berlin'],
    ['a whole day', 'DTSTART;VALUE=DATE:20261125', '2026-11-25 null Europe/Berlin'],
  ])('reads %s', (_, line, expected) => {
    const { meeting } = readMessage(
      { from: '', subject: '', text: 'x', date: null },
      readCalendar(file(line)),
      READER,
    )
    expect(meeting.slots.map(({ day, time, zone }) => `${day} ${time} ${zone}`)).toEqual([expected])
  })

  it('follows its own rules for a zone that nobody knows', () => {
    const zone = (rule: string) =>
      `BEGIN:VTIMEZONE\r\nTZID:Our Office\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\n${rule}END:STANDARD\r\nEND:VTIMEZONE`
    const event = 'DTSTART;TZID=Our Office:20261125T130000\r\nDURATION:PT30M'
    expect(readCalendar(file(event, zone('')))).toMatchObject({
      startAt: new Date('2026-11-25T10:00:00Z'),
      durationMinutes: 30,
    })
    // A rule that repeats every second is not followed, and costs nothing.
    expect(readCalendar(file(event, zone('RRULE:FREQ=SECONDLY\r\n')))?.startAt).toBeNull()
  })

  it('that calls a meeting off is no invitation', () => {
    const read = readCalendar(file('DTSTART:20261125T130000Z', 'METHOD:CANCEL'))
    expect(read?.isCancelled).toBe(true)
    const message = { from: '', subject: '', text: 'Sorry, something came up.', date: null }
    expect(readMessage(message, read, READER)).toMatchObject({
      kind: 'OTHER',
      meeting: { isCancelled: true },
    })
  })

  it.each([
    ['', 'nothing'],
    ['BEGIN:VCALENDAR', 'half a file'],
    [file('DTSTART:hello'), 'a start that is none'],
    [file('SUMMARY:x'), 'no start'],
    [file('DTSTART:99999999T999999Z'), 'a day that does not exist'],
    [`${'BEGIN:VCALENDAR\r\n'.repeat(3_000)}END:VCALENDAR`, 'files within files'],
    ['BEGIN:VCALENDAR\r\n\u0000\u0001END:VCALENDAR', 'binary'],
  ])('is passed over where it is broken (%#)', (ics) => {
    const message = { from: '', subject: '', text: 'Hi', date: null }
    expect(readMessage(message, readCalendar(ics), READER).meeting.slots).toEqual([])
  })
})
