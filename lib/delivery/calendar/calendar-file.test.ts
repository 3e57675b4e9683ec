import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { instantAt, type Day } from '@/lib/domain/day'
import { feedFile, interviewFile } from './calendar-file'
import { calendarFileName } from './file-name'
import { interview, READER, readByIcalJs, readByNodeIcal, reminder } from './testing'

const LONG = 10_000

const HOSTILE = {
  'line breaks': 'a\nb\r\nc\rd\u2028e\u0085f',
  'another event': 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:Evil\r\nEND:VEVENT',
  'a fold of its own': 'x\r\n y\r\n\tz',
  'what has a meaning': 'a;b,c\\d\\;e:f="g"^n\'',
  'control characters': 'a\0b\u0007c\u001Bd\u007Fe\u009Ff',
  'ten thousand characters': 'long '.repeat(LONG / 5),
  'ten thousand emoji': '😀'.repeat(LONG),
  'an emoji at the edge': `${'e'.repeat(46)}👩‍👩‍👧‍👦`,
  'half a character': 'x\uD800y\uDC00z',
  'right to left': 'שלום \u202Eevil\u202C العالم',
  nothing: '',
  'only a backslash': '\\',
  parameters: 'TZID=Evil:20260101T000000',
}

const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

describe.each(Object.entries(HOSTILE))('a feed with %s in every field', (_name, text) => {
  const round = interview({
    company: text,
    role: text,
    place: text,
    link: text,
    notes: text,
    people: [{ name: text, title: text }],
  })
  const todo = reminder({
    title: text,
    why: text,
    application: { id: 'a', company: text, role: text },
  })
  const file = feedFile([round], [todo], READER)

  it('is well formed', () => {
    const lines = file.split('\r\n')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file).not.toMatch(/[^\r]\n|\r[^\n]/)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(unfold(file).filter((line) => line !== '' && !/^[A-Z-]+[:;]/.test(line))).toEqual([])
    expect(unfold(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
    expect(unfold(file).filter((line) => line.startsWith('UID:'))).toHaveLength(2)
  })

  it('is the same two entries to two parsers', () => {
    const read = readByIcalJs(file)
    expect(read).toHaveLength(2)
    expect(readByNodeIcal(file)).toEqual(read)
    expect(read.map(({ uid }) => uid)).toEqual([
      `interview-${round.id}@debrief`,
      `reminder-${todo.id}@debrief`,
    ])
    expect(read[0]).toMatchObject({ start: round.startAt.toISOString(), end: round.endAt.toISOString() })
  })
})

describe('an interview', () => {
  const read = (...given: Parameters<typeof interview>) =>
    readByIcalJs(feedFile([interview(...given)], [], READER))[0]

  it('says what, where, with whom, and where its preparation is', () => {
    expect(read({ place: 'Torstr. 1, 10119 Berlin; 3rd floor', notes: 'Ring twice.\nGate B' })).toEqual({
      type: 'VEVENT',
      uid: 'interview-0198a1b2-0000-7000-8000-000000000001@debrief',
      sequence: 216_633_600,
      summary: 'Halcyon Health · Panel interview',
      location: 'Torstr. 1, 10119 Berlin; 3rd floor',
      description: [
        'Product Designer at Halcyon Health',
        'With Rosa Lindqvist (Head of Design)',
        'By video',
        'https://meet.example.org/a-b?c=d,e;f',
        '',
        'Ring twice.',
        'Gate B',
        '',
        'Preparation: https://debrief.example.org/interviews/0198a1b2-0000-7000-8000-000000000001',
      ].join('\n'),
      status: 'CONFIRMED',
      start: '2026-11-25T09:00:00.000Z',
      end: '2026-11-25T10:00:00.000Z',
    })
  })

  it('keeps a backslash before an n apart from a line break', () => {
    // By the standard; node-ical takes the two for a line break.
    expect(read({ place: 'C:\\new' })?.location).toBe('C:\\new')
  })

  it('has its link for a place where it has no other', () => {
    expect(read()?.location).toBe('https://meet.example.org/a-b?c=d,e;f')
    expect(read({ link: null })?.location).toBe('')
  })

  it('has the same name and a higher sequence after a change of the round, or of the settings', () => {
    const before = read()
    const after = read({
      startAt: new Date('2026-11-26T09:00:00Z'),
      changedAt: new Date('2026-11-12T08:00:01Z'),
    })
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
    const file = feedFile([interview()], [], { ...READER, changedAt: new Date('2026-11-13T08:00:00Z') })
    expect(readByNodeIcal(file)[0]?.sequence).toBeGreaterThan(before?.sequence ?? Infinity)
    expect(file).toContain('LAST-MODIFIED:20261113T080000Z\r\n')
    expect(file).toContain('DTSTAMP:20261113T080000Z\r\n')
  })

  it('stands as cancelled, takes no time and rings no more', () => {
    const file = feedFile([interview({ cancelledAt: new Date('2026-11-19T08:00:00Z') })], [], READER)
    expect(readByNodeIcal(file)[0]).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Halcyon Health · Panel interview',
    })
    expect(file).toContain('TRANSP:TRANSPARENT\r\n')
    expect(file).not.toContain('VALARM')
  })

  it('rings when the person’s rule says, unless it is over', () => {
    const triggers = (file: string) => file.match(/TRIGGER:.*(?=\r)/g)
    expect(triggers(feedFile([interview()], [], READER))).toEqual(['TRIGGER:-PT24H', 'TRIGGER:-PT1H'])
    expect(triggers(feedFile([interview()], [], { ...READER, alarmHours: [48] }))).toEqual(['TRIGGER:-PT48H'])
    expect(triggers(feedFile([interview()], [], { ...READER, alarmHours: [] }))).toBeNull()
    const over = { ...READER, now: new Date('2026-11-25T10:00:00Z') }
    expect(triggers(feedFile([interview()], [], over))).toBeNull()
  })

  it.each([
    ['2026-03-28', '2026-03-30', 'Europe/Berlin'],
    ['2026-10-24', '2026-10-26', 'Europe/Berlin'],
    ['2026-03-07', '2026-03-09', 'America/New_York'],
    ['2026-10-31', '2026-11-02', 'America/New_York'],
    ['2026-03-28', '2026-03-30', 'Asia/Kolkata'],
    ['2026-04-04', '2026-04-06', 'Australia/Lord_Howe'],
    ['2026-10-03', '2026-10-05', 'Australia/Lord_Howe'],
  ])('starts at ten before and after the clocks change, to both parsers: %s and %s in %s', (...given) => {
    const [before, after, zone] = given
    const rounds = [before, after].map((day, index) => {
      const startAt = instantAt(day as Day, '10:00', zone)
      return interview({ id: `${index}`, startAt, endAt: new Date(startAt.getTime() + 45 * 60_000), zone })
    })
    const file = feedFile(rounds, [], READER)
    expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
    expect(file.match(new RegExp(`DTSTART;TZID=${zone}:\\d{8}T100000\r`, 'g'))).toHaveLength(2)
    const starts = rounds.map(({ startAt }) => startAt.toISOString())
    expect(readByIcalJs(file).map(({ start }) => start)).toEqual(starts)
    expect(readByNodeIcal(file)).toEqual(readByIcalJs(file))
  })

  it('makes a file of its own, in which a calendar knows it again', () => {
    const file = interviewFile(interview(), READER)
    expect(readByNodeIcal(file)).toEqual(readByIcalJs(feedFile([interview()], [], READER)))
    expect(file).not.toContain('REFRESH-INTERVAL')
  })
})

describe('a reminder', () => {
  it('is the whole of the day on which it is due for the person', () => {
    const late = reminder({ dueAt: new Date('2026-11-27T23:30:00Z') })
    const file = feedFile([], [late], READER)
    expect(readByIcalJs(file)).toMatchObject([{ type: 'VEVENT', start: '2026-11-28', end: '2026-11-29' }])
    expect(readByNodeIcal(file)).toEqual(readByIcalJs(file))
    expect(file).toContain('TRANSP:TRANSPARENT\r\n')
  })

  it('is a to-do for whoever wants it so', () => {
    const file = feedFile([], [reminder()], { ...READER, reminders: 'TODO' })
    expect(readByIcalJs(file)).toMatchObject([
      {
        type: 'VTODO',
        uid: 'todo-0198a1b2-0000-7000-8000-000000000002@debrief',
        status: 'NEEDS-ACTION',
        start: '',
        end: '2026-11-27',
        summary: 'Nudge Halcyon Health',
      },
    ])
    expect(readByNodeIcal(file)).toEqual(readByIcalJs(file))
  })

  it('says why, and leads to its interview, its application or today', () => {
    const link = (given: Parameters<typeof reminder>[0]) =>
      /^URL:(.*)$/m.exec(feedFile([], [reminder(given)], READER).replaceAll('\r\n ', ''))?.[1]?.trim()
    expect(link({})).toBe('https://debrief.example.org/applications/0198a1b2-0000-7000-8000-000000000003')
    expect(link({ interviewId: 'i1' })).toBe('https://debrief.example.org/interviews/i1')
    expect(link({ application: null })).toBe('https://debrief.example.org/')
  })
})

describe('the file', () => {
  it('says its name, who made it and when to look again', () => {
    const lines = feedFile([], [], READER).split('\r\n')
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Debrief//Calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Debrief',
      'X-WR-CALNAME:Debrief',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'END:VCALENDAR',
      '',
    ])
  })

  it('explains each zone once, and none that it does not use', () => {
    const zones = ['Europe/Berlin', 'Asia/Kolkata', 'Asia/Calcutta', 'UTC', 'Europe/Berlin']
    const file = feedFile(
      zones.map((zone, index) => interview({ id: `${index}`, zone })),
      [],
      READER,
    )
    const explained = new ICAL.Component(ICAL.parse(file) as unknown[])
      .getAllSubcomponents('vtimezone')
      .map((zone) => zone.getFirstPropertyValue('tzid'))
    expect(explained).toEqual(['Europe/Berlin', 'Asia/Kolkata'])
    expect(readByNodeIcal(file)).toEqual(readByIcalJs(file))
  })

  it.each([
    ['Halcyon Health', 'halcyon-health-2026-11-25.ics'],
    ['../../etc/passwd', 'etc-passwd-2026-11-25.ics'],
    ['a"; filename="b\r\nX: y', 'a-filename-b-x-y-2026-11-25.ics'],
    ['Äußerst Groß', 'ausserst-gross-2026-11-25.ics'],
    ['漢字', 'interview-2026-11-25.ics'],
    ['x'.repeat(500), `${'x'.repeat(60)}-2026-11-25.ics`],
  ])('of an interview has a name that every system takes: %j', (company, name) => {
    expect(calendarFileName(company, '2026-11-25')).toBe(name)
  })
})
