import { describe, expect, it } from 'vitest'
import { asDay } from '@/lib/domain/day'
import { messageOf, type MessageCase } from './cases/case'
import { INVITATIONS } from './cases/invitations'
import { MEETING_LINKS } from './cases/meeting-links'
import { ACKNOWLEDGEMENTS, OFFERS, OTHERS } from './cases/others'
import { REJECTIONS } from './cases/rejections'
import { WITH_WHOM } from './cases/with-whom'
import { readMessage } from './read-message'

const READER = { name: 'Ana Ruiz', zone: 'Europe/Berlin', today: asDay('2026-11-23') }
const TABLES = { REJECTIONS, INVITATIONS, MEETING_LINKS, WITH_WHOM, OFFERS, ACKNOWLEDGEMENTS, OTHERS }

/** What a case says, of a reading: only that. */
function shown(given: MessageCase) {
  const { kind, also, meeting, answerBy, receivedOn } = readMessage(messageOf(given), null, READER)
  const all = {
    kind,
    also,
    slots: meeting.slots.map(({ day, time, zone }) => `${day} ${time} ${zone}`),
    minutes: meeting.durationMinutes,
    link: meeting.link,
    booking: meeting.bookingLink,
    with: meeting.interviewers,
    round: meeting.kind,
    format: meeting.format,
    answerBy,
    receivedOn,
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in given))
}

function wanted({
  name: _name,
  subject: _subject,
  from: _from,
  date: _date,
  text: _text,
  ...rest
}: MessageCase) {
  return rest
}

for (const [name, cases] of Object.entries(TABLES)) {
  describe(name.toLowerCase(), () => {
    it.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
      expect(shown(each)).toEqual(wanted(each))
    })
  })
}

it('is a table of many', () => {
  expect(Object.values(TABLES).flat().length).toBeGreaterThan(50)
})
